package io.monodyne.enhance;

import io.monodyne.enhance.state.ChangeListener;
import io.monodyne.enhance.state.Enhanced;
import io.monodyne.enhance.state.EntityState;
import io.monodyne.enhance.state.LazyLoader;
import io.monodyne.mapping.MappingSettings;
import io.monodyne.mapping.ModelReader;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** An instance that carries a state, and what its listener and its loader were told. */
final class Managed<T> implements ChangeListener, LazyLoader {

    final EntityModel model;
    final EnhancedType type;
    final T instance;
    final EntityState state;
    final List<String> given = new ArrayList<>();
    int told;
    int loads;
    RuntimeException refusal;

    private Managed(EntityModel model, EnhancedType type, T instance) {
        this.model = model;
        this.type = type;
        this.instance = instance;
        this.state = new EntityState(model, this);
        ((Enhanced) instance).monodyne$state(state);
    }

    static Model model(Class<?>... classes) {
        return new ModelReader(List.of(classes), MappingSettings.standard()).read();
    }

    private static Model modelWith(Class<?> entity, Class<?>... others) {
        Set<Class<?>> classes = new LinkedHashSet<>(List.of(others));
        classes.add(entity);
        return model(classes.toArray(new Class<?>[0]));
    }

    static <T> Managed<T> of(Class<T> entity, Class<?>... others) {
        Model model = modelWith(entity, others);
        return of(entity, model, new Enhancer(model));
    }

    static <T> Managed<T> of(Class<T> entity, Model model, Enhancer enhancer) {
        EnhancedType type = enhancer.typeOf(model.entity(entity));
        return new Managed<>(model.entity(entity), type, entity.cast(type.newInstance()));
    }

    static <T> Managed<T> lazy(Class<T> entity, Class<?>... others) {
        Managed<T> reference = of(entity, others);
        reference.state.loader(reference);
        return reference;
    }

    static EnhancedType typeOf(Class<?> entity, Class<?>... others) {
        Model model = modelWith(entity, others);
        return new Enhancer(model).typeOf(model.entity(entity));
    }

    /** The names of touched attributes, and the marks taken away. */
    Set<String> touched() {
        Set<String> names = new TreeSet<>();
        for (AttributeModel attribute : model.attributes()) {
            if (state.touched(attribute.ordinal())) {
                names.add(attribute.name());
            }
        }
        state.clear();
        return names;
    }

    /** Sets an attribute as hydration does, and answers its value. */
    Object stored(String attribute, Object value) {
        AttributeModel found = Objects.requireNonNull(model.attribute(attribute));
        found.accessor().set(instance, value);
        return found.accessor().get(instance);
    }

    Object value(String attribute) {
        return Objects.requireNonNull(model.attribute(attribute)).accessor().get(instance);
    }

    int ordinal(String attribute) {
        return Objects.requireNonNull(model.attribute(attribute)).ordinal();
    }

    boolean loaded() {
        return state.loader() == null;
    }

    @Override
    public void touched(EntityState touched) {
        told++;
    }

    @Override
    public Object setting(EntityState set, Object entity, int ordinal, Object value) {
        given.add(model.attribute(ordinal).name() + "=" + value);
        if (refusal != null) {
            throw refusal;
        }
        return model.attribute(ordinal).mutated(value);
    }

    @Override
    public void load(Object reference) {
        loads++;
        state.loader(null);
    }
}
