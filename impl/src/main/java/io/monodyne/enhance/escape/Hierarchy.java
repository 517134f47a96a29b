package io.monodyne.enhance.escape;

import io.monodyne.enhance.code.Call;
import io.monodyne.enhance.code.ClassCode;
import io.monodyne.enhance.code.ClassCodes;
import io.monodyne.enhance.code.FieldCode;
import io.monodyne.enhance.code.MethodCode;
import io.monodyne.enhance.code.MethodName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * The class of an entity, all classes that it extends, and their nest mates: everything that can reach its private
 * fields. Immutable.
 */
final class Hierarchy {

    private static final String OBJECT = "java/lang/Object";

    private final Map<String, ClassCode> lineage;
    private final List<ClassCode> mates;
    private final Set<String> missing;
    private final String packageName;

    private Hierarchy(Map<String, ClassCode> lineage, List<ClassCode> mates, Set<String> missing) {
        this.lineage = lineage;
        this.mates = mates;
        this.missing = missing;
        this.packageName =
                lineage.isEmpty() ? "" : packageOf(lineage.keySet().iterator().next());
    }

    static Hierarchy of(String name, ClassCodes codes) {
        Map<String, ClassCode> lineage = new LinkedHashMap<>();
        Set<String> missing = new LinkedHashSet<>();
        String next = name;
        while (next != null && !next.equals(OBJECT)) {
            ClassCode code = codes.find(next);
            if (code == null) {
                missing.add(next);
                break;
            }
            lineage.put(next, code);
            next = code.superName();
        }
        List<ClassCode> mates = new ArrayList<>();
        for (String mate : mates(lineage, codes, missing)) {
            ClassCode code = codes.find(mate);
            if (code == null) {
                missing.add(mate);
            } else {
                mates.add(code);
            }
        }
        return new Hierarchy(lineage, mates, missing);
    }

    private static Set<String> mates(Map<String, ClassCode> lineage, ClassCodes codes, Set<String> missing) {
        Set<String> names = new LinkedHashSet<>();
        for (ClassCode code : lineage.values()) {
            ClassCode host = codes.find(code.nestHost());
            if (host == null) {
                missing.add(code.nestHost());
            } else {
                names.add(host.name());
                names.addAll(host.nestMembers());
            }
        }
        names.removeAll(lineage.keySet());
        return names;
    }

    /** The class of the entity first. */
    Iterable<ClassCode> lineage() {
        return lineage.values();
    }

    Iterable<ClassCode> mates() {
        return mates;
    }

    /** Internal names of classes of which nothing is known. */
    Set<String> missing() {
        return missing;
    }

    /** The instance field that code means; null where it is none of the lineage. */
    @Nullable
    FieldCode field(String owner, String name) {
        for (ClassCode code = lineage.get(owner); code != null; code = lineage.get(String.valueOf(code.superName()))) {
            FieldCode field = code.fields().get(name);
            if (field != null) {
                return field;
            }
        }
        return null;
    }

    /** All instance fields of that name. */
    List<FieldCode> fields(String name) {
        List<FieldCode> found = new ArrayList<>();
        for (ClassCode code : lineage.values()) {
            FieldCode field = code.fields().get(name);
            if (field != null) {
                found.add(field);
            }
        }
        return found;
    }

    /** The method as the class of the entity has it, own or inherited; null where it has none. */
    @Nullable
    MethodCode method(MethodName name) {
        return lineage.isEmpty() ? null : from(lineage.keySet().iterator().next(), name);
    }

    private @Nullable MethodCode from(String owner, MethodName name) {
        for (ClassCode code = lineage.get(owner); code != null; code = lineage.get(String.valueOf(code.superName()))) {
            MethodCode method = code.methods().get(name);
            if (method != null) {
                return method;
            }
        }
        return null;
    }

    /**
     * The instance method that runs when an instance of the entity is called so, generated overrides aside; null where
     * it is none of the lineage.
     */
    @Nullable
    MethodCode target(Call call) {
        MethodCode named = from(call.owner(), call.method());
        if (named == null || !named.instance()) {
            return null;
        }
        boolean fixed = call.kind() == Call.Kind.SPECIAL || named.is(Opcodes.ACC_PRIVATE) || !visible(named);
        return fixed ? named : method(call.method());
    }

    /** Whether calls of the method run the override of a subclass in the package of the entity, if there is one. */
    boolean overridable(MethodCode method) {
        return method.instance()
                && !method.is(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL | Opcodes.ACC_ABSTRACT)
                && visible(method)
                && method(method.name()) == method;
    }

    private boolean visible(MethodCode method) {
        return method.is(Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)
                || packageOf(method.owner()).equals(packageName);
    }

    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }
}
