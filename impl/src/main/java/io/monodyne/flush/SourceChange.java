package io.monodyne.flush;

import io.monodyne.metamodel.JoinedAttribute;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.Snapshot;
import java.util.Objects;

/**
 * Whether a source of a computed text changes. A joined attribute does with its own sources, also where it is null before and
 * after: another writer may have filled in one of them meanwhile, so that it is there. Stateless.
 */
final class SourceChange {

    private SourceChange() {}

    static boolean between(Snapshot base, Snapshot target, ModelPath source) {
        if (source.root() instanceof JoinedAttribute joined && ofAny(base, target, joined)) {
            return true;
        }
        return !target.same(source.root(), base.value(source.root().ordinal()))
                && !Objects.equals(source.stored(base), source.stored(target));
    }

    private static boolean ofAny(Snapshot base, Snapshot target, JoinedAttribute joined) {
        for (ModelPath source : joined.text().sources()) {
            if (between(base, target, source)) {
                return true;
            }
        }
        return false;
    }
}
