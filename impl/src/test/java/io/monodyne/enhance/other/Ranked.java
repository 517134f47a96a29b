package io.monodyne.enhance.other;

import jakarta.persistence.MappedSuperclass;

/** Has a setter of a type that no class of another package can name. */
@MappedSuperclass
public abstract class Ranked {

    private Rank rank;

    enum Rank {
        LOW,
        HIGH
    }

    public void setRank(Rank rank) {
        this.rank = rank;
    }

    public boolean isHigh() {
        return rank == Rank.HIGH;
    }

    /** Sets the rank from within this package. */
    public static void promote(Ranked ranked) {
        ranked.setRank(Rank.HIGH);
    }

    interface Grade {}

    public enum Metal implements Grade {
        SILVER,
        GOLD
    }

    /** The same by a type variable. */
    @MappedSuperclass
    public abstract static class Graded<G extends Grade> {

        private G grade;

        public void setGrade(G grade) {
            this.grade = grade;
        }

        /** Sets the grade from within this package. */
        public static void award(Graded<Metal> graded) {
            graded.setGrade(Metal.GOLD);
        }
    }
}
