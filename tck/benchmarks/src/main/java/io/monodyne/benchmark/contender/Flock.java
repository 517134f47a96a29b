package io.monodyne.benchmark.contender;

/** Many parcels of one unit of work, all read already. */
public interface Flock extends AutoCloseable {

    /** Changes so many of them and writes the changes in one transaction. */
    void change(int count);

    @Override
    void close();
}
