package io.monodyne.boot.settings;

import io.monodyne.MonodyneSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Reads where DynamoDB is. Lives while the settings of a unit are read. */
final class EndpointReader {

    private static final String LOCAL = "local";

    private final SettingReader reader;
    private final SettingProblems problems;

    EndpointReader(SettingReader reader, SettingProblems problems) {
        this.reader = reader;
        this.problems = problems;
    }

    Endpoint read() {
        DynamoDbClient client = reader.object(MonodyneSettings.CLIENT, DynamoDbClient.class);
        String region = reader.text(MonodyneSettings.REGION);
        String endpoint = reader.text(MonodyneSettings.ENDPOINT);
        boolean local = LOCAL.equalsIgnoreCase(endpoint);
        Path folder = folder(local);
        if (client != null) {
            refuseBeside(MonodyneSettings.CLIENT, MonodyneSettings.ENDPOINT, endpoint);
            refuseBeside(MonodyneSettings.CLIENT, MonodyneSettings.REGION, region);
            return new Endpoint.Given(client);
        }
        if (local) {
            refuseBeside(MonodyneSettings.ENDPOINT + "=local", MonodyneSettings.REGION, region);
            return new Endpoint.Local(folder);
        }
        URI url = endpoint == null ? null : url(endpoint);
        return url == null ? new Endpoint.Service(region) : new Endpoint.Address(url, region);
    }

    private @Nullable Path folder(boolean local) {
        String folder = reader.text(MonodyneSettings.ENDPOINT_FOLDER);
        if (folder == null) {
            return null;
        }
        if (!local) {
            problems.contradiction(
                    MonodyneSettings.ENDPOINT_FOLDER,
                    "an endpoint that is not local",
                    "Set " + MonodyneSettings.ENDPOINT + " to local, or leave the folder out");
        }
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            problems.badValue(MonodyneSettings.ENDPOINT_FOLDER, folder, "the path of a folder");
            return null;
        }
    }

    private void refuseBeside(String set, String name, @Nullable String value) {
        if (value != null) {
            problems.contradiction(name, set, "Leave one of them out");
        }
    }

    /** The text may hold a password, so it is not repeated. */
    private @Nullable URI url(String text) {
        try {
            URI url = new URI(text);
            String scheme = url.getScheme();
            if (url.getHost() != null && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
                return url;
            }
            problems.badValue(MonodyneSettings.ENDPOINT, "what it is set to", "local, or an http or https URL");
        } catch (URISyntaxException e) {
            problems.badValue(MonodyneSettings.ENDPOINT, "what it is set to", "local, or an http or https URL");
        }
        return null;
    }
}
