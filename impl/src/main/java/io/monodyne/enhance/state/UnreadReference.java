package io.monodyne.enhance.state;

import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ReferenceAttribute;
import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is serialized instead of a reference that was not read: its class and its id. Reading it back gives an instance
 * that has that id and is unread still, though detached: nothing but its id can be used. Lives as long as a stream is
 * written or read, immutable.
 *
 * <p>An id may consist of references to other entities. Of those that were read nothing but the id is written, either:
 * were one written whole, and did it refer to this one in turn, the stream would have a circle that can't be resolved.
 */
public final class UnreadReference implements Serializable {

    private static final long serialVersionUID = 1;

    private final Class<?> entity;
    private final String[] names;
    private final @Nullable Object[] values;

    private UnreadReference(Class<?> entity, String[] names, @Nullable Object[] values) {
        this.entity = entity;
        this.names = names;
        this.values = values;
    }

    /** Whether an unread reference holds the attribute: those that are the id, or that the id is taken from. */
    public static boolean holds(AttributeModel attribute) {
        return attribute.declared()
                && (attribute.is(AttributeFlag.ID)
                        || attribute instanceof ReferenceAttribute reference && reference.identifies());
    }

    /** With what the instance has of its id. */
    static UnreadReference to(Object instance, EntityModel model) {
        List<String> held = new ArrayList<>();
        List<@Nullable Object> taken = new ArrayList<>();
        for (AttributeModel attribute : model.attributes()) {
            if (holds(attribute)) {
                Object value = attribute.accessor().get(instance);
                held.add(attribute.name());
                taken.add(
                        value != null && attribute instanceof ReferenceAttribute reference
                                ? idOnly(value, reference.target())
                                : value);
            }
        }
        return new UnreadReference(model.type(), held.toArray(new String[0]), taken.toArray());
    }

    /** In place of what an id refers to; itself where it is unread anyway, or can't be. */
    private static Object idOnly(Object referred, EntityModel declared) {
        EntityState state = EntityState.of(referred);
        if (state != null && state.loader() != null) {
            return referred;
        }
        for (EntityModel concrete : declared.concreteTypes()) {
            if (isExactly(concrete.type(), referred) && ReferenceMakers.of(concrete.type()) != null) {
                return to(referred, concrete);
            }
        }
        return referred;
    }

    private static boolean isExactly(Class<?> type, Object instance) {
        Class<?> actual = instance.getClass();
        return actual == type || instance instanceof Enhanced && actual.getSuperclass() == type;
    }

    private Object readResolve() throws ObjectStreamException {
        ReferenceMaker maker = ReferenceMakers.of(entity);
        EntityModel model = maker == null ? null : maker.lazyEntity(entity);
        if (maker == null || model == null) {
            throw EnhanceProblems.noReference(entity);
        }
        Enhanced reference = maker.newReference(model);
        giveId(model, reference);
        EntityState state = EntityState.detached(model);
        String name = model.name();
        state.loader(unread -> {
            throw EnhanceProblems.serializedReference(name);
        });
        reference.monodyne$state(state);
        return reference;
    }

    /** A stream may say what it likes: nothing but an id is taken from it. */
    private void giveId(EntityModel model, Object reference) throws InvalidObjectException {
        try {
            for (int i = 0; i < names.length; i++) {
                AttributeModel attribute = model.attribute(names[i]);
                if (attribute == null || !holds(attribute)) {
                    throw EnhanceProblems.otherId(model.type(), null);
                }
                attribute.accessor().set(reference, values[i]);
            }
        } catch (RuntimeException e) {
            throw EnhanceProblems.otherId(model.type(), e);
        }
    }
}
