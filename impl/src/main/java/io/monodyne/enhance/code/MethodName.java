package io.monodyne.enhance.code;

/** A method's name and descriptor: what the virtual machine tells the methods of a class apart by. */
public record MethodName(String name, String descriptor) {

    public boolean constructor() {
        return name.equals("<init>");
    }

    @Override
    public String toString() {
        return name + descriptor;
    }
}
