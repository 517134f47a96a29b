package io.monodyne.metamodel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text of a key half that is computed from the attributes of an entity. Factory-lived, immutable. */
public sealed interface ComputedText permits TemplateText, ShardText {

    /** The text; null where one of the sources is null. */
    @Nullable
    String compute(Snapshot snapshot);

    /** What it is computed from, in the order of the template. */
    List<ModelPath> sources();
}
