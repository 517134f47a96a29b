package io.monodyne.enhance.code;

/**
 * How many words an instruction takes from the operand stack and leaves there (JVM specification, chapter 6), for those
 * whose opcode alone says it. A long or a double is two words.
 */
final class StackEffect {

    /** One digit for each opcode from 0; a dot where the opcode does not say it. */
    private static final String TAKES = "000000000000000000............................2222"
            + "2222.........................3434333312.......2424"
            + "24242424242424241212232323242424011122211122211142"
            + "244111111222222220..11................111..111..11";

    private static final String LEAVES = "011111111221112211............................1212"
            + "1111.........................0000000000.......1212"
            + "12121212121212121212121212121212021211212212111111"
            + "111000000000000000..00................111..100..00";

    private StackEffect() {}

    /** Whether the opcode says it. */
    static boolean known(int opcode) {
        return opcode < TAKES.length() && TAKES.charAt(opcode) != '.';
    }

    static int takes(int opcode) {
        return TAKES.charAt(opcode) - '0';
    }

    static int leaves(int opcode) {
        return LEAVES.charAt(opcode) - '0';
    }
}
