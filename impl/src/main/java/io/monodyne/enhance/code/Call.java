package io.monodyne.enhance.code;

/**
 * A call of a method, or a handle of one that may be called at any time.
 *
 * @param owner the internal name of the class that the code names, which may inherit the method
 * @param on which object; of a handle, the first one that was bound
 */
public record Call(Kind kind, String owner, MethodName method, Origin on) {

    /** How the method that runs is found. */
    public enum Kind {
        /** By the class of the receiver, unless the method is private. */
        VIRTUAL,
        /** The one that is named: a private method, or one of a superclass. */
        SPECIAL,
        STATIC,
        /**
         * A lambda expression or method reference: called some time, perhaps after the method that made it has ended.
         */
        HANDLE
    }
}
