package io.monodyne.mapping.keys;

import io.monodyne.Extent;
import io.monodyne.key.KeyText;
import io.monodyne.mapping.draft.EntityDraft;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.ShardText;
import io.monodyne.metamodel.TemplateText;
import org.jspecify.annotations.Nullable;

/**
 * Reads the extent of an entity. The types below it are listed in the same extent, so that a query for the super entity finds
 * them. Lives while one entity is read.
 */
final class ExtentReader {

    /** The first component of the partition key of every extent. */
    static final String PREFIX = "EXTENT";

    private static final String STANDARD_INDEX = "gsi19";
    private static final int MOST_SHARDS = 1000;

    private final EntityDraft draft;
    private final TemplateReader templates;
    private final KeyProblems problems;

    ExtentReader(EntityDraft draft, TemplateReader templates, KeyProblems problems) {
        this.draft = draft;
        this.templates = templates;
        this.problems = problems;
    }

    /** The extent that is declared, or that an entity has which maps no index; null for none, or where it has problems. */
    @Nullable
    IndexModel read(DeclaredIndexes declared, IndexReader indexes) {
        Extent extent = declared.extent();
        if (extent == null) {
            boolean plain = draft.superEntity() == null && declared.maps().isEmpty();
            return plain ? extent(STANDARD_INDEX, 1) : null;
        }
        if (extent.shards() < 1 || extent.shards() > MOST_SHARDS) {
            problems.extentShards(draft.entityName(), extent.shards(), MOST_SHARDS);
            return null;
        }
        if (IndexReader.local(extent.index())) {
            problems.extentInLocalIndex(draft.entityName(), extent.index());
            return null;
        }
        if (declared.maps().containsKey(extent.index())) {
            problems.indexTwice(draft.entityName(), extent.index());
            return null;
        }
        return indexes.free(extent.index()) ? extent(extent.index(), extent.shards()) : null;
    }

    private @Nullable IndexModel extent(String index, int shards) {
        String ids = TemplateReader.slots(draft.id().components(), TemplateReader.SEPARATOR);
        TemplateText sort = templates.read(draft.entityName() + ", the extent, sort key", ids);
        if (sort == null) {
            return null;
        }
        ModelPath ofTenant = draft.id().tenant();
        TemplateText tenant = ofTenant == null
                ? null
                : templates.read(draft.entityName() + ", the extent", "{" + ofTenant.name() + "}");
        String prefix = PREFIX + "#" + KeyText.escape(draft.entityName()) + "#";
        return new IndexModel(index, new ShardText(prefix, tenant, shards, sort), sort, true);
    }
}
