package io.monodyne.mapping;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Associations that can't be mapped, each with its code and what it names: their types, columns and ids. */
class AssociationProblemsTest {

    @Entity
    static class Target {
        @Id
        String id;

        String text;
    }

    @Embeddable
    record TwoId(String a, int b) {}

    @Entity
    static class Two {
        @EmbeddedId
        TwoId id;
    }

    private static void assertProblem(String code, String place, Class<?>... classes) {
        String problem = Read.problem(classes);
        assertTrue(problem.startsWith(code + ": "), problem);
        assertTrue(problem.contains(place), problem);
    }

    // ---- the types

    static class NoEntity {}

    @Entity
    static class ToNoEntity {
        @Id
        String id;

        @ManyToOne
        NoEntity other;
    }

    @Entity
    static class ToManyOfNone {
        @Id
        String id;

        @OneToMany
        Set<NoEntity> others;
    }

    @Test
    void whatIsReferredToIsAnEntityOfTheUnit() {
        assertProblem("MD-MAP-100", "ToNoEntity.other", ToNoEntity.class);
        assertProblem("MD-MAP-100", "ToManyOfNone.others", ToManyOfNone.class);
    }

    @Entity
    static class ToArrayList {
        @Id
        String id;

        @OneToMany
        @JoinColumn
        ArrayList<Target> others;
    }

    @Test
    void aCollectionIsDeclaredAsAnInterface() {
        assertProblem("MD-MAP-101", "ToArrayList.others", ToArrayList.class, Target.class);
    }

    @Entity
    @SuppressWarnings("rawtypes")
    static class ToRaw {
        @Id
        String id;

        @ManyToMany
        Collection others;
    }

    @Entity
    @SuppressWarnings("rawtypes")
    static class ToRawMap {
        @Id
        String id;

        @ManyToMany(targetEntity = Target.class)
        @MapKeyColumn
        Map others;
    }

    @Test
    void theTypeOfTheElementsAndOfTheKeysIsKnown() {
        assertProblem("MD-MAP-102", "ToRaw.others", ToRaw.class);
        assertProblem("MD-MAP-102", "ToRawMap.others", ToRawMap.class, Target.class);
    }

    // ---- columns

    @Entity
    static class TooFewColumns {
        @Id
        String id;

        @ManyToOne
        @JoinColumn(name = "one")
        Two two;
    }

    @Entity
    static class OtherColumn {
        @Id
        String id;

        @ManyToOne
        @JoinColumn(name = "a", referencedColumnName = "a")
        @JoinColumn(name = "b", referencedColumnName = "missing")
        Two two;
    }

    @Entity
    static class TooManyLinkColumns {
        @Id
        String id;

        @ManyToMany
        @JoinTable(inverseJoinColumns = {@JoinColumn(name = "a"), @JoinColumn(name = "b")})
        Set<Target> targets;
    }

    @Test
    void joinColumnsFitTheComponentsOfTheId() {
        assertProblem("MD-MAP-103", "TooFewColumns.two", TooFewColumns.class, Two.class);
        assertProblem("MD-MAP-103", "[a, b]", OtherColumn.class, Two.class);
        assertProblem("MD-MAP-103", "TooManyLinkColumns.targets", TooManyLinkColumns.class, Target.class);
    }

    @Entity
    static class MapsNothing {
        @EmbeddedId
        TwoId id;

        @MapsId("c")
        @ManyToOne
        Target target;
    }

    @Entity
    static class MapsOther {
        @EmbeddedId
        TwoId id;

        @MapsId("b")
        @ManyToOne
        Target target;
    }

    @Test
    void mapsIdNamesAPartOfTheIdThatFits() {
        assertProblem("MD-MAP-104", "MapsNothing.target", MapsNothing.class, Target.class);
        assertProblem("MD-MAP-104", "@MapsId(\"b\")", MapsOther.class, Target.class);
    }

    @Entity
    static class PluralId {
        @Id
        String id;

        @Id
        @OneToMany
        Set<Target> targets;
    }

    @Test
    void anIdHasNoCollection() {
        assertTrue(Read.codes(PluralId.class, Target.class).contains("MD-MAP-105"));
    }

    @Entity
    static class Keeper {
        @Id
        String id;

        @OneToMany
        @JoinColumn(name = "keeper_id")
        Set<Kept> kept;
    }

    @Entity
    static class Kept {
        @Id
        String id;

        @Column(name = "keeper_id")
        String keeperId;
    }

    @Entity
    static class Holder {
        @Id
        String id;

        @OneToMany
        @JoinColumn(name = "holder_id")
        Set<Held> held;
    }

    @Entity
    static class Held {
        @Id
        String id;

        @ManyToOne
        @JoinColumn(name = "holder_id")
        Holder holder;
    }

    @Test
    void aKeyThatACollectionKeepsIsNoAttributeOfItsElements() {
        assertProblem("MD-MAP-115", "Keeper.kept", Keeper.class, Kept.class);
        assertProblem("MD-MAP-115", "Holder.held", Holder.class, Held.class);
    }

    // ---- embeddables and ids

    @Embeddable
    record Held2(@ManyToMany Set<Target> targets) {}

    @Entity
    static class WithRecord {
        @Id
        String id;

        Held2 held;
    }

    @Embeddable
    static class Element {
        @OneToMany
        @JoinColumn
        Set<Target> targets;
    }

    @Entity
    static class WithElements {
        @Id
        String id;

        @ElementCollection
        List<Element> elements;
    }

    @Test
    void recordsAndElementsHoldReferencesAlone() {
        assertTrue(Read.codes(WithRecord.class, Target.class).contains("MD-MAP-113"));
        assertTrue(Read.codes(WithElements.class, Target.class).contains("MD-MAP-113"));
    }

    @Entity
    static class Hen {
        @Id
        @OneToOne
        Egg egg;

        @OneToMany
        @JoinColumn
        Set<Target> chicks;
    }

    @Entity
    static class Egg {
        @Id
        @OneToOne
        Hen hen;
    }

    @Test
    void anIdIsNotDerivedFromItself() {
        assertTrue(Read.codes(Hen.class, Egg.class, Target.class).contains("MD-MAP-114"));
    }
}
