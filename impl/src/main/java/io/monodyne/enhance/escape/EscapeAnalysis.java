package io.monodyne.enhance.escape;

import io.monodyne.enhance.code.Call;
import io.monodyne.enhance.code.ClassCode;
import io.monodyne.enhance.code.ClassCodes;
import io.monodyne.enhance.code.FieldAccess;
import io.monodyne.enhance.code.FieldCode;
import io.monodyne.enhance.code.MethodCode;
import io.monodyne.enhance.code.Origin;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.InverseReference;
import io.monodyne.metamodel.LifecycleEvent;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.ReferenceAttribute;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * What can escape.
 *
 * <p>A generated subclass notices what goes through methods that it overrides. For each such method the class files say
 * which fields of its receiver it reads and writes, itself or through private, final and super methods; so the override
 * knows what to touch, even for a business method that assigns ten fields. What the class files also say is what goes
 * past all overrides:
 *
 * <ol>
 *   <li>A persistent field that is not private: any class around may assign it.
 *   <li>A field of <em>another</em> instance: {@code other.balance = 0} in a method of the same class, in a static
 *       method, or in a nested class or any other nest mate. The override touches its own receiver, not that one. An
 *       instance that the same method has just made by {@code new} is not managed, so that is no escape.
 *   <li>A method that can't be overridden and is called from outside: final, or package-private in a superclass of
 *       another package. A private one called by overridden methods of the same receiver is fine; one called by a nest
 *       mate or on another instance is not. Private callbacks that run after a flush are called by us past any
 *       override.
 *   <li>A lambda expression or method reference that changes the instance: it may run at any later time.
 *   <li>Reflection in the class itself, native methods, code that can't be followed, class files that can't be found.
 * </ol>
 *
 * <p>Reads matter, too: a lazy reference must be read before an attribute of it is used, so the same list, with "uses
 * an attribute but the id" for "changes", says whether a class can carry one. There a lambda is no escape: the method
 * that makes it has the reference read before. And reading a field whose value can change in place counts as a change:
 * who reads it may change it. What can carry a lazy reference can have associations deferred: each method loads those
 * that it uses, and a setter, that only assigns one, none.
 *
 * <p>Reflection from elsewhere is not seen, as the specification forbids clients to access fields anyway (section 2.2).
 * Where in doubt, an escape is assumed: that costs a comparison at flush, never a lost change. Lives as long as one
 * analysis.
 */
public final class EscapeAnalysis {

    private static final Set<String> REFLECTION = Set.of(
            "java/lang/reflect/Field",
            "java/lang/invoke/MethodHandles$Lookup",
            "java/util/concurrent/atomic/AtomicReferenceFieldUpdater",
            "java/util/concurrent/atomic/AtomicIntegerFieldUpdater",
            "java/util/concurrent/atomic/AtomicLongFieldUpdater");

    private final EntityModel entity;
    private final Hierarchy hierarchy;
    private final BackingFields fields;
    private final Footprints footprints;
    private final BitSet id = new BitSet();
    private final BitSet deferrable = new BitSet();
    private final Set<String> uses = new TreeSet<>();
    private final Set<String> changes = new TreeSet<>();

    private EscapeAnalysis(EntityModel entity, ClassCodes codes) {
        this.entity = entity;
        this.hierarchy = Hierarchy.of(Type.getInternalName(entity.type()), codes);
        this.fields = new BackingFields(entity, hierarchy);
        this.footprints = new Footprints(entity, hierarchy, fields);
        for (ModelPath component : entity.id().components()) {
            id.set(component.root().mark()); // of a reference where the component is a column of one
        }
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute instanceof ReferenceAttribute reference && reference.identifies()) {
                id.set(attribute.ordinal()); // it is set in an unread reference, too
            } else if (attribute instanceof ReferenceAttribute || attribute instanceof InverseReference) {
                deferrable.set(attribute.ordinal());
            }
        }
    }

    public static Findings of(EntityModel entity, ClassCodes codes) {
        EscapeAnalysis analysis = new EscapeAnalysis(entity, codes);
        analysis.checkFields();
        analysis.checkGetters();
        for (ClassCode code : analysis.hierarchy.lineage()) {
            code.methods().values().forEach(analysis::checkOwn);
        }
        for (ClassCode code : analysis.hierarchy.mates()) {
            code.methods().values().forEach(analysis::checkCode);
        }
        return new Findings(analysis.intercepted(), List.copyOf(analysis.uses), List.copyOf(analysis.changes));
    }

    private void checkFields() {
        for (String missing : hierarchy.missing()) {
            escapes("the class file of " + missing + " can't be read", true, true);
        }
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute.declared() && !fields.backed().get(attribute.ordinal())) {
                escapes("the field of attribute " + attribute.name() + " is not known", true, true);
            }
        }
        fields.all().forEach((field, backing) -> {
            if (!field.isPrivate()) {
                boolean fixed = (field.access() & Opcodes.ACC_FINAL) != 0 && !backing.mutable();
                escapes("field " + field.name() + " is not private", !within(backing.attributes(), id), !fixed);
            }
        });
    }

    /**
     * Flush itself calls the getter of an attribute that is mapped by property, past its override. If it went on
     * through an override that leaves marks, flush would come upon marks of its own.
     */
    private void checkGetters() {
        for (AttributeModel attribute : entity.attributes()) {
            for (MethodCode getter : Getters.of(attribute, hierarchy)) {
                for (MethodCode called : Reach.throughAll(getter, hierarchy).overridable()) {
                    boolean marks = footprints.of(called).changes();
                    escapes(
                            named(getter) + " gives its value through "
                                    + called.name().name(),
                            false,
                            marks);
                }
            }
        }
    }

    private void checkOwn(MethodCode method) {
        checkCode(method);
        for (Call call : method.calls()) {
            if (REFLECTION.contains(call.owner())) {
                escapes(named(method) + " uses reflection", true, true);
            }
        }
        boolean fromOutside = !method.is(Opcodes.ACC_PRIVATE)
                && !method.is(Opcodes.ACC_ABSTRACT)
                && !hierarchy.overridable(method)
                && hierarchy.target(virtual(method)) == method;
        if (method.instance() && (fromOutside || mayBeCallback(method))) {
            Footprint footprint = footprints.of(method);
            String reason = named(method) + " can't be overridden";
            escapes(reason, fromOutside && footprint.usesMoreThan(id), footprint.changes());
        }
    }

    /**
     * Whether it may be called by us after a flush; before one everything is compared anyway, and after loading, too.
     */
    private boolean mayBeCallback(MethodCode method) {
        return method.is(Opcodes.ACC_PRIVATE)
                && method.name().descriptor().equals("()V")
                && (entity.callbacks().has(LifecycleEvent.POST_PERSIST)
                        || entity.callbacks().has(LifecycleEvent.POST_UPDATE));
    }

    private static Call virtual(MethodCode method) {
        return new Call(Call.Kind.VIRTUAL, method.owner(), method.name(), Origin.OTHER);
    }

    private void checkCode(MethodCode method) {
        if (!method.clear()) {
            escapes(named(method) + " can't be followed", true, true);
        }
        for (FieldAccess access : method.accesses()) {
            FieldCode field = access.of() == Origin.OTHER ? hierarchy.field(access.owner(), access.field()) : null;
            Backing backing = field == null ? null : fields.of(field);
            if (backing != null) {
                escapes(
                        named(method) + " accesses " + access.field() + " of another instance",
                        !within(backing.attributes(), id),
                        access.write() || backing.mutable());
            }
        }
        method.calls().forEach(call -> checkCall(method, call));
    }

    private void checkCall(MethodCode method, Call call) {
        boolean later = call.kind() == Call.Kind.HANDLE;
        if (call.on() != Origin.OTHER && !later) {
            return;
        }
        MethodCode target = hierarchy.target(call);
        if (target != null && !hierarchy.overridable(target)) {
            Footprint footprint = footprints.of(target);
            String reason = named(method)
                    + (later
                            ? " has " + call.method().name() + " called later"
                            : " calls " + call.method().name() + " of another instance");
            escapes(reason, call.on() != Origin.THIS && footprint.usesMoreThan(id), footprint.changes());
        }
    }

    private List<InterceptedMethod> intercepted() {
        List<InterceptedMethod> methods = new ArrayList<>();
        for (ClassCode code : hierarchy.lineage()) {
            for (MethodCode method : code.methods().values()) {
                InterceptedMethod intercepted =
                        hierarchy.overridable(method) && !finalizes(method) ? intercepted(method) : null;
                if (intercepted != null) {
                    methods.add(intercepted);
                }
            }
        }
        return methods;
    }

    /** Marks are of use only if there are no unnoticed changes, loading only if there are no unnoticed uses. */
    private @Nullable InterceptedMethod intercepted(MethodCode method) {
        Footprint footprint = footprints.of(method);
        AttributeModel attribute = Setters.attributeOf(method, footprint, entity);
        int setterOf = attribute == null ? -1 : attribute.ordinal();
        boolean marks = changes.isEmpty() && footprint.changes();
        BitSet used = uses.isEmpty() ? deferrable(footprint) : new BitSet();
        boolean assigns = setterOf >= 0 && onlyAssigns(footprint, used, setterOf);
        if (assigns) {
            used.clear(setterOf);
        }
        InterceptedMethod intercepted = new InterceptedMethod(
                method,
                uses.isEmpty() && footprint.usesMoreThan(id),
                used,
                marks ? footprint.touched() : new BitSet(),
                marks ? footprint.lent() : new BitSet(),
                setterOf,
                assigns,
                footprint.clones());
        return intercepted.idle() ? null : intercepted;
    }

    /** What has to be loaded before the method runs: also what it may assign, as it may do so or not. */
    private BitSet deferrable(Footprint footprint) {
        BitSet used = footprint.changed();
        used.or(footprint.read());
        used.and(deferrable);
        return used;
    }

    private static boolean onlyAssigns(Footprint footprint, BitSet used, int ordinal) {
        return used.get(ordinal) && !footprint.read().get(ordinal);
    }

    private static boolean finalizes(MethodCode method) {
        return method.name().toString().equals("finalize()V");
    }

    private void escapes(String reason, boolean use, boolean change) {
        if (use) {
            uses.add(reason);
        }
        if (change) {
            changes.add(reason);
        }
    }

    private static boolean within(BitSet ordinals, BitSet others) {
        BitSet more = (BitSet) ordinals.clone();
        more.andNot(others);
        return more.isEmpty();
    }

    private static String named(MethodCode method) {
        String owner = method.owner();
        return owner.substring(owner.lastIndexOf('/') + 1) + "." + method.name().name();
    }
}
