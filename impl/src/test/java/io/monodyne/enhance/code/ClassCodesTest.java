package io.monodyne.enhance.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;

/** What is understood of byte code. */
class ClassCodesTest {

    private final ClassCodes codes = new ClassCodes(ClassFileLocator.ForClassLoader.ofSystemLoader());

    /** Large classes of all kinds of code: whatever a compiler makes of Java has to be followed. */
    @Test
    void whatJavacMakesIsFollowed() {
        List<String> unclear = new ArrayList<>();
        int seen = 0;
        for (String name : List.of(
                "java/util/concurrent/ConcurrentHashMap",
                "java/util/regex/Pattern",
                "java/util/Formatter",
                "java/math/BigInteger",
                "java/math/BigDecimal",
                "java/lang/invoke/MethodHandles$Lookup",
                "java/time/format/DateTimeFormatterBuilder",
                "java/util/stream/Nodes",
                "java/io/ObjectInputStream",
                "net/bytebuddy/jar/asm/ClassReader",
                "net/bytebuddy/jar/asm/Frame",
                "io/monodyne/enhance/code/MethodCodeReader",
                "io/monodyne/mapping/keys/KeyVerifier")) {
            ClassCode code = codes.find(name);
            assertNotNull(code, name);
            for (MethodCode method : code.methods().values()) {
                seen++;
                if (!method.clear() && !method.is(Opcodes.ACC_NATIVE)) {
                    unclear.add(name + "." + method.name());
                }
            }
        }
        assertEquals(List.of(), unclear);
        assertTrue(seen > 500, seen + " methods");
    }

    @Test
    void aClassThatIsNotThereIsUnknown() {
        assertNull(codes.find("no/such/Class"));
    }

    @Test
    void nestsAndSuperclassesAreRead() {
        ClassCode outer = codes.find("io/monodyne/enhance/code/ClassCodesTest");
        assertNotNull(outer);
        assertEquals("java/lang/Object", outer.superName());
        assertEquals(Set.of("io/monodyne/enhance/code/ClassCodesTest$Pair"), outer.nestMembers());
        ClassCode inner = codes.find("io/monodyne/enhance/code/ClassCodesTest$Pair");
        assertNotNull(inner);
        assertEquals(outer.name(), inner.nestHost());
        assertEquals(Set.of("one", "two", "wide"), inner.fields().keySet());
    }

    @SuppressWarnings("unused")
    static class Pair {
        int one;
        Object two;
        double wide;

        void both(Pair other, boolean which) {
            one = other.one;
            (which ? this : other).two = null;
            wide = other.wide + one++;
            Pair made = new Pair();
            made.two = this.two;
            Object kept = this;
            ((Pair) kept).one = 1;
        }
    }

    @Test
    void theObjectOfEachAccessIsTold() {
        ClassCode pair = codes.find("io/monodyne/enhance/code/ClassCodesTest$Pair");
        assertNotNull(pair);
        MethodCode both = pair.methods().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals("both"))
                .findFirst()
                .orElseThrow()
                .getValue();
        List<String> told = both.accesses().stream()
                .map(access -> (access.write() ? "write " : "read ") + access.field() + " of " + access.of())
                .toList();
        assertEquals(
                List.of(
                        "read one of OTHER",
                        "write one of THIS",
                        "write two of OTHER",
                        "read wide of OTHER",
                        "read one of THIS",
                        "write one of THIS",
                        "write wide of THIS",
                        "read two of THIS",
                        "write two of FRESH",
                        "write one of THIS"),
                told);
    }

    /** A loop that comes back with another object on the stack than it went in with: no compiler makes that. */
    @Test
    void codeThatMixesObjectsOnTheStackIsNotFollowed() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V1_5, Opcodes.ACC_PUBLIC, "Odd", null, "java/lang/Object", null);
        writer.visitField(0, "f", "LOdd;", null, null).visitEnd();
        MethodVisitor code = writer.visitMethod(0, "m", "(LOdd;)V", null, null);
        Label loop = new Label();
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitLabel(loop);
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitFieldInsn(Opcodes.PUTFIELD, "Odd", "f", "LOdd;");
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitJumpInsn(Opcodes.GOTO, loop);
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        MethodCode odd = ClassCodes.read(writer.toByteArray()).methods().get(new MethodName("m", "(LOdd;)V"));
        assertNotNull(odd);
        assertTrue(!odd.clear());
    }
}
