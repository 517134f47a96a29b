package io.monodyne.query.term;

import org.jspecify.annotations.Nullable;

/** What is made of values, none of them null. As long-lived as the group they are of. */
interface Accumulation {

    /**
     * Takes a value in.
     *
     * @param form of the value
     * @param term gives the value itself
     */
    void add(Object form, Term term, Row row);

    @Nullable
    Object result();

    /** COUNT. */
    final class Count implements Accumulation {

        private long count;

        @Override
        public void add(Object form, Term term, Row row) {
            count++;
        }

        @Override
        public Long result() {
            return count;
        }
    }

    /** MIN and MAX: the first of those that are least or greatest. */
    final class Extreme implements Accumulation {

        private final int sign;
        private @Nullable Object extreme;
        private @Nullable Object value;

        /** @param sign 1 for the greatest, -1 for the least */
        Extreme(int sign) {
            this.sign = sign;
        }

        @Override
        public void add(Object form, Term term, Row row) {
            if (extreme == null || Integer.signum(Values.compare(form, extreme)) == sign) {
                extreme = form;
                value = term.value(row);
            }
        }

        @Override
        public @Nullable Object result() {
            return value;
        }
    }
}
