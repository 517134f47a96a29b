package io.monodyne.boot;

import io.monodyne.boot.endpoint.ClientSource;
import io.monodyne.boot.settings.AttributeNames;
import io.monodyne.boot.settings.RequestSettings;
import io.monodyne.boot.settings.TableSettings;
import io.monodyne.boot.settings.UnitSettings;
import io.monodyne.dynamo.Dynamo;
import io.monodyne.dynamo.IndexLayout;
import io.monodyne.dynamo.RequestOptions;
import io.monodyne.dynamo.SdkDynamo;
import io.monodyne.dynamo.TableLayout;
import java.util.Map;

/** Makes the door to the database as the settings say; sends nothing. Stateless. */
final class DynamoAssembly {

    private DynamoAssembly() {}

    /** @param natives the indexes that names by a rule do not tell of, by table and name */
    static Dynamo dynamo(UnitSettings settings, ClientSource client, Map<String, Map<String, IndexLayout>> natives) {
        RequestSettings requests = settings.requests();
        RequestOptions options =
                new RequestOptions(requests.timeout(), requests.attempts(), requests.logValues(), requests.listeners());
        TableSettings table = settings.table();
        return table.describe()
                ? new SdkDynamo(client, options)
                : new SdkDynamo(
                        client, options, name -> layout(name, table.names(), natives.getOrDefault(name, Map.of())));
    }

    /** As names by a rule tell; nothing is asked. */
    static TableLayout layout(String table, AttributeNames names, Map<String, IndexLayout> natives) {
        return TableLayout.generic(
                table, names.partitionKey(), names.sortKey(), names.indexPartitionKey(), names.indexSortKey(), natives);
    }
}
