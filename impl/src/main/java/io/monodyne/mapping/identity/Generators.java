package io.monodyne.mapping.identity;

import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.MappingProblems;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import java.lang.reflect.AnnotatedElement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The generators declared anywhere in the unit; their names are global to it (Jakarta Persistence 3.2, sections
 * 11.1.48 and 11.1.51). Boot-lived.
 */
public final class Generators {

    private final Declarations declarations;
    private final MappingProblems problems;
    private final Map<String, Counter> byName = new HashMap<>();

    /**
     * A counter item as it is declared.
     *
     * @param name of the counter; empty where the declaration does not say
     * @param first the first number
     * @param block numbers a request
     */
    record Counter(String name, long first, int block) {

        static final int STANDARD_BLOCK = 50;

        static Counter standard(String name) {
            return new Counter(name, 1, STANDARD_BLOCK);
        }

        Counter named(String fallback) {
            return name.isEmpty() ? new Counter(fallback, first, block) : this;
        }
    }

    public Generators(Collection<Class<?>> mapped, Declarations declarations, MappingProblems problems) {
        this.declarations = declarations;
        this.problems = problems;
        collect(declarations.unit());
        for (Class<?> type : mapped) {
            collect(type);
            Package home = type.getPackage();
            if (home != null) {
                collect(home);
            }
            for (AnnotatedElement field : type.getDeclaredFields()) {
                collect(field);
            }
            for (AnnotatedElement method : type.getDeclaredMethods()) {
                collect(method);
            }
        }
    }

    private void collect(AnnotatedElement element) {
        for (SequenceGenerator declared : declarations.all(element, SequenceGenerator.class)) {
            add(declared.name(), of(declared));
        }
        for (TableGenerator declared : declarations.all(element, TableGenerator.class)) {
            add(declared.name(), of(declared));
        }
    }

    private void add(String name, Counter counter) {
        if (counter.block() < 1) {
            problems.generatorUnusable(name, "its allocationSize is " + counter.block());
        }
        if (!name.isEmpty()) {
            Counter other = byName.put(name, counter);
            if (other != null && !other.equals(counter)) {
                problems.generatorUnusable(name, "it is declared twice, differently");
            }
        }
    }

    private static Counter of(SequenceGenerator declared) {
        String name = declared.sequenceName().isEmpty() ? declared.name() : declared.sequenceName();
        return new Counter(name, declared.initialValue(), declared.allocationSize());
    }

    /** A table generator's initial value is the last number used, so that the first one given out is the next. */
    private static Counter of(TableGenerator declared) {
        String name = declared.pkColumnValue().isEmpty() ? declared.name() : declared.pkColumnValue();
        return new Counter(name, declared.initialValue() + 1L, declared.allocationSize());
    }

    /** The one of that name; a standard counter of that name where none is declared. */
    Counter named(String name) {
        Counter found = byName.get(name);
        return found == null ? Counter.standard(name) : found.named(name);
    }

    /** The one declared nearest to an attribute: on itself, its class or its package; null where there is none. */
    @Nullable
    Counter nearest(AnnotatedElement attribute, Class<?> entity) {
        Counter found = declaredOn(attribute);
        if (found == null) {
            found = declaredOn(entity);
        }
        Package home = entity.getPackage();
        return found == null && home != null ? declaredOn(home) : found;
    }

    private @Nullable Counter declaredOn(AnnotatedElement element) {
        for (SequenceGenerator declared : declarations.all(element, SequenceGenerator.class)) {
            return of(declared);
        }
        for (TableGenerator declared : declarations.all(element, TableGenerator.class)) {
            return of(declared);
        }
        return null;
    }
}
