package io.monodyne.mapping.callback;

import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.LifecycleEvent;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the callback methods that a class declares, and reports those that can't be called. Boot-lived. */
final class CallbackMethods {

    private static final Map<LifecycleEvent, Class<? extends Annotation>> ANNOTATIONS = new EnumMap<>(Map.of(
            LifecycleEvent.PRE_PERSIST, PrePersist.class,
            LifecycleEvent.POST_PERSIST, PostPersist.class,
            LifecycleEvent.PRE_REMOVE, PreRemove.class,
            LifecycleEvent.POST_REMOVE, PostRemove.class,
            LifecycleEvent.PRE_UPDATE, PreUpdate.class,
            LifecycleEvent.POST_UPDATE, PostUpdate.class,
            LifecycleEvent.POST_LOAD, PostLoad.class));

    private final Declarations declarations;
    private final MappingProblems problems;

    CallbackMethods(Declarations declarations, MappingProblems problems) {
        this.declarations = declarations;
        this.problems = problems;
    }

    /** A callback method and when it runs. */
    record Callback(Method method, Set<LifecycleEvent> events) {}

    /**
     * The callback methods of a class, without inherited ones.
     *
     * @param parameters 0 for an entity, 1 for a listener
     */
    List<Callback> of(Class<?> type, int parameters) {
        List<Callback> found = new ArrayList<>();
        Set<LifecycleEvent> taken = EnumSet.noneOf(LifecycleEvent.class);
        Method[] methods = type.getDeclaredMethods();
        Arrays.sort(methods, Comparator.comparing(Method::getName)); // the machine keeps no order; the report should
        for (Method method : methods) {
            Set<LifecycleEvent> events = events(method);
            if (events.isEmpty() || method.isBridge() || !callable(type, method, parameters)) {
                continue;
            }
            for (LifecycleEvent event : events) {
                Class<? extends Annotation> annotation = ANNOTATIONS.get(event);
                if (!taken.add(event) && annotation != null) {
                    problems.twoCallbacks(type, annotation.getSimpleName());
                }
            }
            found.add(new Callback(method, events));
        }
        return found;
    }

    private Set<LifecycleEvent> events(Method method) {
        Set<LifecycleEvent> events = EnumSet.noneOf(LifecycleEvent.class);
        ANNOTATIONS.forEach((event, annotation) -> {
            if (declarations.has(method, annotation)) {
                events.add(event);
            }
        });
        return events;
    }

    private boolean callable(Class<?> type, Method method, int parameters) {
        int modifiers = method.getModifiers();
        boolean callable = method.getParameterCount() == parameters
                && method.getReturnType() == void.class
                && !Modifier.isStatic(modifiers)
                && !Modifier.isAbstract(modifiers);
        if (!callable) {
            problems.callbackSignature(
                    type, method.getName(), parameters == 0 ? "void method()" : "void method(Object entity)");
        }
        return callable;
    }

    /** Whether the class declares a method that overrides the given one. */
    static boolean overrides(Class<?> type, Method method) {
        if (Modifier.isPrivate(method.getModifiers())) {
            return false;
        }
        boolean packagePrivate = (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) == 0;
        if (packagePrivate
                && !type.getPackage().equals(method.getDeclaringClass().getPackage())) {
            return false;
        }
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(other -> other.getName().equals(method.getName())
                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
    }
}
