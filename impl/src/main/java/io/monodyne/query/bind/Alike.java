package io.monodyne.query.bind;

import io.monodyne.query.term.Term;
import java.util.List;

/** The one type of several values, of which the result is one. Stateless. */
final class Alike {

    private Alike() {}

    /** @param expected what it is where none of them says */
    static Class<?> type(List<Term> terms, Expected expected) {
        Class<?> type = Object.class;
        for (Term term : terms) {
            boolean nothing = term instanceof Term.Constant constant && constant.value() == null;
            Class<?> common = nothing ? type : Types.common(type, term.type());
            type = common == null ? Object.class : common;
        }
        return Types.unknown(type) ? expected.type() : type;
    }
}
