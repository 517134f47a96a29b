package io.monodyne.query.jpql;

/**
 * How deep a statement is, so that nobody who walks through it runs out of stack. Expressions in parentheses are deeper than what is around
 * them; in a chain of left associative operators, the first operand is as deep as there are operators. For one text.
 */
final class Nesting {

    static final int MOST = 128;

    private int level;
    /** The deepest there is in what is being read. */
    private int reached;

    void enter(int at) {
        level++;
        reach(Math.max(reached, level), at);
    }

    void leave() {
        level--;
    }

    /** Before the first operand of what may become a chain; the answer is for {@link #endChain}. */
    int beginChain() {
        int around = reached;
        reached = level;
        return around;
    }

    /** All that the chain had so far is one deeper now. */
    void link(int at) {
        reach(reached + 1, at);
    }

    void endChain(int around) {
        reached = Math.max(reached, around);
    }

    private void reach(int depth, int at) {
        reached = depth;
        if (reached > MOST) {
            throw JpqlProblems.tooDeep(at, MOST);
        }
    }
}
