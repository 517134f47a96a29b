package io.monodyne.mapping.callback;

import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.Callbacks;
import io.monodyne.metamodel.LifecycleEvent;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the callbacks of an entity in the order they run (Jakarta Persistence 3.2, section 3.6.5): default listeners,
 * listeners of superclasses, own listeners, each with the callbacks of its own superclasses first; then the methods of
 * superclasses and of the entity itself. A method that a subclass overrides is not called, whether or not the
 * overriding one is annotated. Boot-lived.
 */
public final class CallbackReader {

    private final List<Class<?>> defaultListeners;
    private final Declarations declarations;
    private final MappingProblems problems;
    private final CallbackMethods methods;
    private final Listeners listeners;

    public CallbackReader(List<Class<?>> defaultListeners, Declarations declarations, MappingProblems problems) {
        this.defaultListeners = List.copyOf(defaultListeners);
        this.declarations = declarations;
        this.problems = problems;
        this.methods = new CallbackMethods(declarations, problems);
        this.listeners = new Listeners(problems);
    }

    /**
     * The callbacks of an entity.
     *
     * @param lineage the entity and those it extends that are mapped, topmost first
     */
    public Callbacks read(Class<?> entity, List<Class<?>> lineage) {
        Map<LifecycleEvent, List<Consumer<Object>>> byEvent = new EnumMap<>(LifecycleEvent.class);
        for (Class<?> listener : listenersOf(lineage)) {
            addListener(byEvent, listener, entity);
        }
        for (int i = 0; i < lineage.size(); i++) {
            List<Class<?>> below = lineage.subList(i + 1, lineage.size());
            for (CallbackMethods.Callback callback : methods.of(lineage.get(i), 0)) {
                if (below.stream().noneMatch(sub -> CallbackMethods.overrides(sub, callback.method()))) {
                    add(byEvent, callback, null);
                }
            }
        }
        return byEvent.isEmpty() ? Callbacks.none() : new Callbacks(byEvent);
    }

    private List<Class<?>> listenersOf(List<Class<?>> lineage) {
        List<Class<?>> found = new ArrayList<>();
        boolean defaults = true;
        for (Class<?> type : lineage) {
            if (declarations.own(type, ExcludeSuperclassListeners.class) != null) {
                found.clear();
            }
            if (declarations.own(type, ExcludeDefaultListeners.class) != null) {
                defaults = false;
            }
            EntityListeners declared = declarations.own(type, EntityListeners.class);
            if (declared != null) {
                found.addAll(List.of(declared.value()));
            }
        }
        if (defaults) {
            found.addAll(0, defaultListeners);
        }
        return found;
    }

    private void addListener(Map<LifecycleEvent, List<Consumer<Object>>> byEvent, Class<?> listener, Class<?> entity) {
        Object instance = listeners.of(listener);
        if (instance == null) {
            return;
        }
        List<Class<?>> lineage = new ArrayList<>();
        for (Class<?> type = listener; type != null && type != Object.class; type = type.getSuperclass()) {
            lineage.add(0, type);
        }
        for (int i = 0; i < lineage.size(); i++) {
            List<Class<?>> below = lineage.subList(i + 1, lineage.size());
            for (CallbackMethods.Callback callback : methods.of(lineage.get(i), 1)) {
                Method method = callback.method();
                boolean meant = method.getParameterTypes()[0].isAssignableFrom(entity);
                if (meant && below.stream().noneMatch(sub -> CallbackMethods.overrides(sub, method))) {
                    add(byEvent, callback, instance);
                }
            }
        }
    }

    private void add(
            Map<LifecycleEvent, List<Consumer<Object>>> byEvent,
            CallbackMethods.Callback callback,
            @Nullable Object listener) {
        Class<?> declaring = callback.method().getDeclaringClass();
        try {
            MethodHandle handle = MethodHandles.privateLookupIn(declaring, MethodHandles.lookup())
                    .unreflect(callback.method());
            Consumer<Object> called = new HandleCallback(listener == null ? handle : handle.bindTo(listener));
            callback.events()
                    .forEach(event -> byEvent.computeIfAbsent(event, none -> new ArrayList<>())
                            .add(called));
        } catch (IllegalAccessException e) {
            problems.notOpen(declaring.getSimpleName() + "." + callback.method().getName(), declaring);
        }
    }
}
