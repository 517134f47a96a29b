package io.monodyne.dynamo;

import java.util.List;

/** Writes that are done all or not at all. Immutable. */
record Transaction(List<ItemWrite> writes) implements Printable {

    Transaction {
        writes = List.copyOf(writes);
    }

    List<String> tables() {
        return writes.stream().map(ItemWrite::table).distinct().toList();
    }

    @Override
    public void print(Notation out) {
        out.text("transact " + writes.size());
        for (ItemWrite write : writes) {
            out.text("\n  ");
            write.print(out);
        }
    }
}
