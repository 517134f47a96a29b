package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An association may lead back to its own entity: trees, rings, and links between equals (section 2.10). */
public class SelfReferenceContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Folder.class, Dancer.class, Member.class);

    @Entity
    static class Folder {
        @Id
        String id;

        @ManyToOne
        Folder parent;

        @OneToMany(mappedBy = "parent", cascade = CascadeType.PERSIST)
        List<Folder> children = new ArrayList<>();

        Folder() {}

        Folder(String id, Folder parent) {
            this.id = id;
            this.parent = parent;
            if (parent != null) {
                parent.children.add(this);
            }
        }
    }

    @Entity
    static class Dancer {
        @Id
        String id;

        @OneToOne
        Dancer partner;

        @OneToOne(mappedBy = "partner")
        Dancer partnerOf;

        Dancer() {}

        Dancer(String id) {
            this.id = id;
        }
    }

    @Entity
    static class Member {
        @Id
        String id;

        @ManyToMany
        Set<Member> friends = new HashSet<>();

        @ManyToMany(mappedBy = "friends")
        Set<Member> friendOf = new HashSet<>();

        Member() {}

        Member(String id) {
            this.id = id;
        }
    }

    private static Set<String> ids(Set<Member> members) {
        Set<String> ids = new TreeSet<>();
        members.forEach(member -> ids.add(member.id));
        return ids;
    }

    @Test
    void aTreeIsReadFromItsLeavesToItsRoot() {
        Folder root = new Folder("a", null);
        Folder middle = new Folder("b", root);
        unit.persist(root, middle, new Folder("c", middle));
        assertEquals("b", unit.table().text("Folder#c", "Folder", "parent_id"));
        assertNull(unit.table().text("Folder#a", "Folder", "parent_id"));
        unit.inTransaction(em -> {
            Folder leaf = em.find(Folder.class, "c");
            assertEquals("a", leaf.parent.parent.id);
            assertNull(leaf.parent.parent.parent);
        });
    }

    @Test
    void aTreeIsReadFromItsRootToItsLeaves() {
        Folder root = new Folder("a", null);
        new Folder("c", new Folder("b", root));
        new Folder("d", root);
        unit.persist(root);
        unit.inTransaction(em -> {
            Folder read = em.find(Folder.class, "a");
            assertEquals(
                    List.of("b", "d"),
                    read.children.stream().map(folder -> folder.id).toList());
            assertEquals("c", read.children.get(0).children.get(0).id);
            assertSame(read, read.children.get(1).parent);
        });
    }

    @Test
    void aFolderThatMovesIsFoundUnderItsNewParent() {
        Folder root = new Folder("a", null);
        new Folder("c", new Folder("b", root));
        new Folder("d", root);
        unit.persist(root);
        unit.inTransaction(em -> em.find(Folder.class, "c").parent = em.find(Folder.class, "d"));
        unit.inTransaction(em -> {
            assertEquals(List.of(), em.find(Folder.class, "b").children);
            assertEquals("c", em.find(Folder.class, "d").children.get(0).id);
        });
    }

    @Test
    void entitiesMayReferToThemselvesAndToEachOther() {
        Dancer alone = new Dancer("a");
        alone.partner = alone;
        Dancer first = new Dancer("b");
        Dancer second = new Dancer("c");
        first.partner = second;
        second.partner = first;
        unit.persist(alone, first, second);
        unit.inTransaction(em -> {
            Dancer readAlone = em.find(Dancer.class, "a");
            assertSame(readAlone, readAlone.partner);
            assertSame(readAlone, readAlone.partnerOf);
            Dancer readFirst = em.find(Dancer.class, "b");
            assertSame(readFirst, readFirst.partner.partner);
            assertSame(readFirst.partner, readFirst.partnerOf);
        });
    }

    @Test
    void bothEndsOfALinkMayBeOfOneEntity() {
        Member ann = new Member("ann");
        Member bob = new Member("bob");
        ann.friends.add(bob);
        ann.friends.add(ann);
        unit.persist(ann, bob);
        unit.inTransaction(em -> {
            Member readAnn = em.find(Member.class, "ann");
            Member readBob = em.find(Member.class, "bob");
            assertEquals(Set.of("ann", "bob"), ids(readAnn.friends));
            assertEquals(Set.of("ann"), ids(readAnn.friendOf));
            assertEquals(Set.of(), ids(readBob.friends));
            assertEquals(Set.of("ann"), ids(readBob.friendOf));
        });
    }

    @Test
    void aLinkHasItsTwoEndsUnderDifferentNames() {
        Member ann = new Member("ann");
        Member bob = new Member("bob");
        ann.friends.add(bob);
        unit.persist(ann, bob);
        assertEquals("ann", unit.table().text("LINK#Member_Member#ann", "bob", "friendOf_id"));
        assertEquals("bob", unit.table().text("LINK#Member_Member#ann", "bob", "friends_id"));
    }
}
