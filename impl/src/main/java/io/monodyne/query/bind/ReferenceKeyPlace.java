package io.monodyne.query.bind;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import java.util.List;

/**
 * An id of what a reference leads to, or a part of it: the reference holds it, so nothing has to be read.
 *
 * @param steps from the target
 */
record ReferenceKeyPlace(ReferencePlace reference, List<AttributeModel> steps) implements Place {

    /** Itself while it is an id or a part of one; else the attribute of the target, which is joined. */
    Place simplified(Step step) {
        return component() >= 0 || partOfId() ? this : joinedPlace(step.scope(), step.at(), step.outer());
    }

    private String name() {
        return new ModelPath(steps).name();
    }

    /** Its number among the components of the id; -1 where it is none. */
    private int component() {
        List<ModelPath> components = reference.entity().id().components();
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).root().declared() && components.get(i).name().equals(name())) {
                return i;
            }
        }
        return -1;
    }

    private boolean partOfId() {
        return steps.get(steps.size() - 1) instanceof EmbeddedAttribute
                && reference.entity().id().components().stream()
                        .anyMatch(component -> component.name().startsWith(name() + "."));
    }

    private Place joinedPlace(Scope scope, int at, boolean outer) {
        return AttributePlaces.of(reference.joined(at, scope, outer), steps);
    }

    @Override
    public Place step(Step step) {
        return new ReferenceKeyPlace(reference, AttributePlaces.more(steps, step)).simplified(step);
    }

    @Override
    public Term value(int at, Scope scope) {
        int component = component();
        if (component < 0) {
            return joinedPlace(scope, at, false).value(at, scope);
        }
        Class<?> type = Types.boxed(steps.get(steps.size() - 1).facts().javaType());
        EntityPlace owner = reference.owner();
        return new SlotTerm.ReferenceId(owner.slot(), owner.model(), reference.path(), component, type);
    }
}
