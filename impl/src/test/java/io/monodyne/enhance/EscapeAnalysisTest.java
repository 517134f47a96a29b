package io.monodyne.enhance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.enhance.Escapes.Identified;
import io.monodyne.enhance.other.Remote;
import io.monodyne.enhance.state.Enhanced;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What escapes the methods that can be overridden, and what does not. */
class EscapeAnalysisTest {

    private static String finding(Class<?> entity) {
        EnhancedType type = Managed.typeOf(entity, Identified.class);
        String text = type.toString();
        int reasons = text.indexOf(": ");
        return (type.lazy() ? "lazy " : "")
                + (type.precise() ? "precise" : "")
                + (reasons < 0 ? "" : text.substring(reasons + 2).replace("Escapes$", ""));
    }

    @Test
    void aNestMateThatAssignsAField() {
        assertEquals("Escapes.assign accesses value of another instance", finding(Escapes.Mate.class));
    }

    @Test
    void aFieldThatIsNotPrivate() {
        assertEquals("field value is not private", finding(Escapes.Visible.class));
    }

    @Test
    void aFieldOfAnotherInstance() {
        assertEquals("Another.take accesses value of another instance", finding(Escapes.Another.class));
        assertEquals("StaticHelper.add accesses value of another instance", finding(Escapes.StaticHelper.class));
        assertEquals("AnotherByMethod.take calls drain of another instance", finding(Escapes.AnotherByMethod.class));
    }

    @Test
    void readingAnotherInstanceOnlyForbidsLazyReferences() {
        assertEquals("preciseAnotherRead.same accesses value of another instance", finding(Escapes.AnotherRead.class));
    }

    @Test
    void aFinalMethod() {
        assertEquals("Final.setValue can't be overridden", finding(Escapes.Final.class));
    }

    @Test
    void aLambdaThatChangesButNotOneThatReads() {
        assertEquals("lazy Lambda.add has lambda$add$0 called later", finding(Escapes.Lambda.class));
        assertEquals("lazy precise", finding(Escapes.Reading.class));
    }

    @Test
    void aMethodReferenceUnlessItIsToAnOverriddenMethod() {
        assertEquals("lazy Reference.adder has add called later", finding(Escapes.Reference.class));
        assertEquals("lazy precise", finding(Escapes.OverridableReference.class));
    }

    @Test
    void anInnerClass() {
        assertEquals("Inner$Adder.add accesses value of another instance", finding(Escapes.Inner.class));
        assertEquals("Anonymous$1.toString accesses value of another instance", finding(Escapes.Anonymous.class));
    }

    @Test
    void reflectionAndNativeMethodsOfItsOwn() {
        assertEquals("Reflective.set uses reflection", finding(Escapes.Reflective.class));
        assertEquals(
                "WithNative.change can't be followed; WithNative.change can't be overridden",
                finding(WithNative.class));
    }

    @Test
    void aPrivateCallbackAfterAFlush() {
        assertEquals("lazy Callback.after can't be overridden", finding(Escapes.Callback.class));
    }

    @Test
    void aPackagePrivateMethodOfAnotherPackage() {
        EnhancedType type = Managed.typeOf(Escapes.FarAway.class, Remote.class);
        assertFalse(type.precise());
        assertFalse(type.lazy());
        assertTrue(type.toString().contains("Remote.count can't be overridden"), type.toString());
    }

    @Test
    void aNewInstanceIsNotManagedYet() {
        assertEquals("lazy precise", finding(Escapes.Built.class));
    }

    @Test
    void branchesAndLoopsAreFollowed() {
        assertEquals("lazy precise", finding(Escapes.Branching.class));
        Managed<Escapes.Branching> branching = Managed.of(Escapes.Branching.class, Identified.class);
        branching.instance.change(true, List.of("abc"), 2);
        assertEquals(Set.of("boxed", "text", "value"), branching.touched());
        assertEquals(3, branching.value("boxed"));
    }

    @Test
    void whatIsComparedAnywayLeavesNoMarksButKeepsTheRulesOfSetters() {
        Managed<Escapes.Visible> visible = Managed.of(Escapes.Visible.class, Identified.class);
        visible.instance.setValue(3);
        assertEquals("[value=3]", visible.given.toString());
        assertEquals(0, visible.told);
        assertEquals(3, visible.instance.value);
    }

    @Test
    void aSubclassThatHasNothingToDoIsNotMade() {
        EnhancedType type = Managed.typeOf(Escapes.Final.class, Identified.class);
        assertFalse(type.newInstance() instanceof Enhanced);
    }
}
