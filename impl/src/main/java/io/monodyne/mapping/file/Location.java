package io.monodyne.mapping.file;

/**
 * Where something is written. Immutable.
 *
 * @param file the name of the mapping file, as the unit has it
 * @param line counted from 1
 */
record Location(String file, int line) {

    @Override
    public String toString() {
        return file + ", line " + line;
    }
}
