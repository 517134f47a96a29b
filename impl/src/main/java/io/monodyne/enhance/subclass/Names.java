package io.monodyne.enhance.subclass;

import io.monodyne.enhance.state.Enhanced;
import io.monodyne.enhance.state.EntityState;
import io.monodyne.enhance.state.Interception;
import net.bytebuddy.jar.asm.Type;

/** What generated code names: internal names, descriptors and members of the classes that it calls. */
public final class Names {

    public static final String ENHANCED = Type.getInternalName(Enhanced.class);
    public static final String STATE = Type.getInternalName(EntityState.class);
    public static final String STATE_DESCRIPTOR = Type.getDescriptor(EntityState.class);
    public static final String INTERCEPTION = Type.getInternalName(Interception.class);

    /** The field of the state, and the two methods that read and write it. */
    public static final String STATE_MEMBER = "monodyne$state";

    public static final String GET_STATE = "()" + STATE_DESCRIPTOR;
    public static final String SET_STATE = "(" + STATE_DESCRIPTOR + ")V";

    private Names() {}
}
