package io.monodyne.query.bind;

import io.monodyne.query.syntax.Syntax;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.Term;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of a statement, with what is expected of them. Lives as long as the binding of one statement. */
final class Parameters {

    private final Map<String, Class<?>> types = new LinkedHashMap<>();
    private boolean named;
    private boolean positional;

    /** A use of a parameter as a value. */
    Term value(Syntax.Parameter parameter, Expected expected) {
        Class<?> declared = parameter.type();
        note(parameter, declared == null ? expected.javaType() : Types.boxed(declared));
        boolean entity = expected.type() == EntityRow.class;
        return new Term.ParameterValue(
                name(parameter), entity || declared == null ? expected.type() : Types.boxed(declared));
    }

    /** A use of a parameter as a collection of values. */
    Term collection(Syntax.Parameter parameter, Expected element) {
        note(parameter, Collection.class);
        return new Term.ParameterValue(name(parameter), element.type());
    }

    /** A use of a parameter as one value or a collection of them: alone in the parentheses of IN. */
    Term either(Syntax.Parameter parameter, Expected element) {
        note(parameter, Object.class);
        types.put(name(parameter), Object.class);
        return new Term.ParameterValue(name(parameter), element.type());
    }

    private static String name(Syntax.Parameter parameter) {
        String name = parameter.name();
        return name == null ? Integer.toString(parameter.position()) : name;
    }

    private void note(Syntax.Parameter parameter, Class<?> type) {
        named |= parameter.name() != null;
        positional |= parameter.name() == null;
        if (named && positional) {
            throw BindProblems.mixedParameters(parameter.at());
        }
        types.merge(name(parameter), type, Parameters::common);
    }

    private static Class<?> common(Class<?> one, Class<?> other) {
        if (one == other || Types.unknown(other)) {
            return one;
        }
        if (Types.unknown(one)) {
            return other;
        }
        if (Number.class.isAssignableFrom(one) && Number.class.isAssignableFrom(other)) {
            return Number.class;
        }
        return one.isAssignableFrom(other) ? one : other.isAssignableFrom(one) ? other : Object.class;
    }

    /** By name; positional ones by their number. */
    Map<String, Class<?>> types() {
        return types;
    }
}
