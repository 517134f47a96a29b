package io.monodyne.dynamo;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a single write is judged that was sent more than once and came back with a failed condition: its own first attempt may
 * have been done and its answer lost, so that the condition fails on what the write itself has stored. A write that was sent
 * once is never judged: there the condition has failed. Immutable.
 */
public sealed interface RetryGuard {

    /** What is known of a write in the end. */
    enum Verdict {
        /** It was done. */
        APPLIED,
        /** It was not. */
        NOT_APPLIED,
        /** One or the other. */
        UNKNOWN
    }

    /** @param old what is stored now; null for nothing */
    Verdict judge(ItemWrite write, @Nullable Item old);

    /** Nothing is known, and a failed condition is taken at its word: a conflict with itself may be reported. */
    record None() implements RetryGuard {

        @Override
        public Verdict judge(ItemWrite write, @Nullable Item old) {
            return Verdict.NOT_APPLIED;
        }
    }

    /**
     * The write leaves a token, by which it is recognised. Where another writer has taken its version, it was not done.
     *
     * @param version the attribute that every writer sets to the next number
     */
    record Token(String attribute, AttributeValue value, String version) implements RetryGuard {

        @Override
        public Verdict judge(ItemWrite write, @Nullable Item old) {
            if (old != null && value.equals(old.get(attribute))) {
                return Verdict.APPLIED;
            }
            return VersionEvidence.judge(write, version, old);
        }

        /** Without the token, which is new for every write. */
        @Override
        public String toString() {
            return "Token[" + attribute + ", " + version + "]";
        }
    }

    /**
     * A delete. Nothing at its key is what it was to achieve; an item that is there was changed before the delete could be
     * done (or created anew after it, which a version that starts again can't tell).
     */
    record GoneIsDone() implements RetryGuard {

        @Override
        public Verdict judge(ItemWrite write, @Nullable Item old) {
            return old == null ? Verdict.APPLIED : Verdict.NOT_APPLIED;
        }
    }

    /**
     * A put, recognised by the whole of its item.
     *
     * @param version as for a token; null where there is none, or where it is not known
     */
    record WholeContent(@Nullable String version) implements RetryGuard {

        @Override
        public Verdict judge(ItemWrite write, @Nullable Item old) {
            if (old != null && write instanceof ItemWrite.Put put && SameContent.same(put, old)) {
                return Verdict.APPLIED;
            }
            return version == null ? Verdict.UNKNOWN : VersionEvidence.judge(write, version, old);
        }
    }

    /** An update that may be done twice. It was done where the item shows everything that it sets. */
    record Idempotent() implements RetryGuard {

        @Override
        public Verdict judge(ItemWrite write, @Nullable Item old) {
            boolean shown = old != null
                    && write instanceof ItemWrite.Update update
                    && SameContent.shows(old, update.assignments());
            return shown ? Verdict.APPLIED : Verdict.UNKNOWN;
        }
    }

    static RetryGuard none() {
        return new None();
    }

    static RetryGuard token(String attribute, AttributeValue value, String versionAttribute) {
        return new Token(attribute, value, versionAttribute);
    }

    static RetryGuard goneIsDone() {
        return new GoneIsDone();
    }

    static RetryGuard wholeContent() {
        return new WholeContent(null);
    }

    /** Tells also that another writer came first, by the version that it has left. */
    static RetryGuard wholeContent(String versionAttribute) {
        return new WholeContent(versionAttribute);
    }

    static RetryGuard idempotent() {
        return new Idempotent();
    }
}
