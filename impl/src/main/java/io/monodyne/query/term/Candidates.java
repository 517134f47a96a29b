package io.monodyne.query.term;

import io.monodyne.codec.Codec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What IN looks for a value in: unknown where the value is null, or not among them while one of them is null; false where there are none, even
 * for null. Many are looked up by hash. Immutable.
 */
final class Candidates {

    private static final int FEW = 8;

    private final List<Object> values;
    private final boolean nullAmongThem;

    /** Null where there are few, or values of several types; then they are compared one by one. */
    private final @Nullable Set<Object> keys;

    private final @Nullable Class<?> typeOfKeys;

    private Candidates(List<Object> values, boolean nullAmongThem) {
        this.values = values;
        this.nullAmongThem = nullAmongThem;
        this.typeOfKeys = values.size() > FEW ? typeOfKeys(values) : null;
        this.keys = typeOfKeys == null ? null : keys(values);
    }

    private static @Nullable Class<?> typeOfKeys(List<Object> values) {
        Class<?> type = null;
        for (Object value : values) {
            Class<?> other = type(value);
            if (type != null && other != type) {
                return null;
            }
            type = other;
        }
        return type;
    }

    /** Numbers of all types are compared with each other, and so are dates and times, but not by the same keys. */
    private static Class<?> type(Object value) {
        if (value instanceof Number) {
            return Number.class;
        }
        Object normal = Temporals.normal(value);
        return normal == null ? value.getClass() : normal.getClass();
    }

    private static Set<Object> keys(List<Object> values) {
        Set<Object> keys = new HashSet<>(values.size() * 2);
        for (Object value : values) {
            Object key = Values.key(value);
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    /**
     * Of terms; those that stand for a collection give its elements.
     *
     * @param compared what is looked for
     */
    static Candidates of(List<Term> terms, Row row, Term compared) {
        List<Object> values = new ArrayList<>(terms.size());
        boolean nulls = false;
        for (Term term : terms) {
            Object value = Form.of(term, row, compared);
            if (value instanceof Collection<?> elements) {
                nulls |= addAll(values, elements, compared.codec(), compared.type());
            } else if (value == null) {
                nulls = true;
            } else {
                values.add(value);
            }
        }
        return new Candidates(values, nulls);
    }

    /** Of values in the form in which they are compared. */
    static Candidates of(Collection<?> values, @Nullable Codec<Object> codec, Class<?> type) {
        List<Object> forms = new ArrayList<>(values.size());
        boolean nulls = addAll(forms, values, codec, type);
        return new Candidates(forms, nulls);
    }

    /** @return whether there was a null among them */
    private static boolean addAll(
            List<Object> forms, Collection<?> values, @Nullable Codec<Object> codec, Class<?> type) {
        boolean nulls = false;
        for (Object value : values) {
            Object form = Form.like(value, codec, type);
            if (form == null) {
                nulls = true;
            } else {
                forms.add(form);
            }
        }
        return nulls;
    }

    /** Whether they are the same for all rows of an execution. */
    static boolean fixed(List<Term> terms) {
        for (Term term : terms) {
            if (!term.fixed()) {
                return false;
            }
        }
        return true;
    }

    /** The one whose values decide in which form a value without a codec is compared. */
    static Term model(List<Term> terms) {
        for (Term term : terms) {
            if (term.codec() != null) {
                return term;
            }
        }
        return terms.get(0);
    }

    /** What is looked for, in the form in which the candidates are. */
    static @Nullable Object sought(Term value, List<Term> candidates, Row row) {
        return candidates.isEmpty() ? value.form(row) : Form.of(value, row, model(candidates));
    }

    @Nullable
    Boolean contain(@Nullable Object value) {
        if (value == null) {
            return values.isEmpty() && !nullAmongThem ? Boolean.FALSE : null;
        }
        boolean found = keys != null && type(value) == typeOfKeys ? keys.contains(Values.key(value)) : among(value);
        return found ? Boolean.TRUE : nullAmongThem ? null : Boolean.FALSE;
    }

    private boolean among(Object value) {
        for (Object candidate : values) {
            if (Values.equal(value, candidate)) {
                return true;
            }
        }
        return false;
    }
}
