package io.monodyne.query.term;

/** {@code COUNT(*)}. */
final class RowCount implements Accumulator {

    private long count;

    @Override
    public void add(Row row) {
        count++;
    }

    @Override
    public Long result() {
        return count;
    }
}
