package io.monodyne.mapping.keys;

import io.monodyne.DynamoTable;
import io.monodyne.IndexMap;
import io.monodyne.mapping.draft.EntityDraft;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.EntityKeys;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.JoinedAttribute;
import io.monodyne.metamodel.KeyOnlyAttribute;
import io.monodyne.metamodel.NativeIndexModel;
import io.monodyne.metamodel.TableKeyModel;
import io.monodyne.metamodel.UniqueModel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads how one entity is addressed, indexed and constrained: the door of this room for entities. A type below another has the
 * table, the key and the indexes of its super entity, and adds indexes of its own. Boot-lived.
 */
public final class KeyReader {

    private static final Pattern TABLE_NAME = Pattern.compile("[A-Za-z0-9_.-]{3,255}");

    private final MappingProblems collected;
    private final KeyProblems problems;

    public KeyReader(MappingProblems problems) {
        this.collected = problems;
        this.problems = new KeyProblems(problems);
    }

    /** The keys of the entity; null, and problems, where they can't be mapped. */
    public @Nullable DraftKeys read(EntityDraft draft) {
        int before = collected.count();
        SourcePaths paths = new SourcePaths(draft.attributes(), problems);
        TemplateReader templates = new TemplateReader(paths, problems);
        List<JoinedAttribute> joined = new JoinedReader(draft, paths, templates, problems).read();
        DeclaredIndexes declared = DeclaredIndexes.of(draft, problems);
        TableKeyReader.TableKey table = table(draft, declared, templates);
        IndexReader indexReader = new IndexReader(draft, templates, problems);
        List<IndexReader.Index> indexes = indexReader.read(declared);
        IndexModel extent = new ExtentReader(draft, templates, problems).read(declared, indexReader);
        List<UniqueModel> uniques = new UniqueReader(draft, paths, templates, problems).read();
        List<KeyOnlyAttribute> keyOnly = new KeyOnlyReader(draft, problems).read(table, indexes);
        List<NativeIndexModel> natives =
                new NativeIndexReader(draft, paths, problems).read(declared, indexReader, keyOnly);
        TenantReader tenants = new TenantReader(draft, collected);
        tenants.checkAttributes();
        tenants.checkPartitions(table, indexes, natives);
        String physical = physicalTable(draft, declared);
        if (collected.count() > before) {
            return null;
        }
        List<IndexModel> models =
                new ArrayList<>(indexes.stream().map(IndexReader.Index::model).toList());
        if (extent != null) {
            models.add(extent);
        }
        EntityModel superEntity = draft.superEntity();
        boolean plain = declared.maps().isEmpty()
                && (superEntity == null || superEntity.keys().plain());
        if (plain) {
            models.addAll(0, new AutomaticIndexes(draft, templates).read(models));
        }
        Own own = new Own(models, natives, keyOnly, plain);
        EntityKeys keys = keys(draft, physical, table == null ? null : table.model(), own);
        return new DraftKeys(
                keys,
                joined,
                uniques,
                keyOnly.stream().map(KeyOnlyAttribute::attribute).toList());
    }

    /** Null below a root, and where it has problems. */
    private TableKeyReader.@Nullable TableKey table(
            EntityDraft draft, DeclaredIndexes declared, TemplateReader templates) {
        IndexMap map = declared.maps().get("");
        if (NativeIndexReader.names(map)) {
            return null; // a problem of its own
        }
        if (draft.superEntity() == null) {
            return new TableKeyReader(draft, templates, problems).read(map);
        }
        if (map != null) {
            problems.tableKeyBelowRoot(draft.entityName(), draft.names().root());
        }
        return null;
    }

    private @Nullable String physicalTable(EntityDraft draft, DeclaredIndexes declared) {
        DynamoTable table = declared.table();
        EntityModel superEntity = draft.superEntity();
        String inherited = superEntity == null ? null : superEntity.keys().physicalTable();
        if (table == null) {
            return inherited;
        }
        if (superEntity != null && !table.name().equals(inherited)) {
            problems.tableBelowRoot(draft.entityName(), draft.names().root());
        } else if (!TABLE_NAME.matcher(table.name()).matches()) {
            problems.tableName(draft.entityName(), table.name());
        }
        return table.name();
    }

    /** What is new with the entity. */
    private record Own(
            List<IndexModel> indexes, List<NativeIndexModel> natives, List<KeyOnlyAttribute> keyOnly, boolean plain) {}

    private static EntityKeys keys(
            EntityDraft draft, @Nullable String physical, @Nullable TableKeyModel table, Own own) {
        EntityModel superEntity = draft.superEntity();
        if (superEntity == null) {
            if (table == null) {
                throw new IllegalStateException("a root without a key, and no problem");
            }
            return new EntityKeys(
                    physical, draft.id(), table, own.indexes(), own.natives(), own.keyOnly(), own.plain());
        }
        EntityKeys above = superEntity.keys();
        List<IndexModel> allIndexes = new ArrayList<>(above.indexes());
        allIndexes.addAll(own.indexes());
        List<NativeIndexModel> allNatives = new ArrayList<>(above.nativeIndexes());
        allNatives.addAll(own.natives());
        List<KeyOnlyAttribute> allKeyOnly = new ArrayList<>(above.keyOnly());
        allKeyOnly.addAll(own.keyOnly());
        return new EntityKeys(physical, above.id(), above.table(), allIndexes, allNatives, allKeyOnly, own.plain());
    }
}
