package io.monodyne.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Extent;
import io.monodyne.IndexMap;
import io.monodyne.LinkIndex;
import io.monodyne.metamodel.CollectionShape.Form;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.LinkModel;
import io.monodyne.metamodel.MapKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** What collections of entities become: how their elements are found, and what is kept for them elsewhere. */
class EntityCollectionMappingTest {

    @Entity
    static class Shelf {
        @Id
        String id;

        @OneToMany(mappedBy = "shelf")
        Collection<Book> collection;

        @OneToMany(mappedBy = "shelf")
        @OrderBy("title, id DESC")
        List<Book> list;

        @OneToMany(mappedBy = "shelf")
        @OrderColumn
        List<Book> ordered;

        @OneToMany(mappedBy = "shelf")
        SortedSet<Book> sortedSet;

        @OneToMany(mappedBy = "shelf")
        @jakarta.persistence.MapKey(name = "title")
        Map<String, Book> byTitle;

        @OneToMany(mappedBy = "shelf")
        @jakarta.persistence.MapKey
        SortedMap<String, Book> byId;

        @OneToMany(mappedBy = "shelf")
        @MapKeyColumn(name = "place")
        Map<Integer, Book> byPlace;

        @OneToMany(mappedBy = "shelf")
        @MapKeyJoinColumn(name = "reader")
        Map<Reader, Book> byReader;
    }

    @Entity
    static class Book {
        @Id
        String id;

        String title;

        @ManyToOne
        Shelf shelf;
    }

    @Entity
    static class Reader {
        @Id
        String id;
    }

    private static EntityModel shelf() {
        return Read.entity(Shelf.class, Book.class, Reader.class);
    }

    private static Form form(String collection) {
        return Associated.collection(shelf(), collection).shape().form();
    }

    @Test
    void theFormOfACollectionIsThatOfItsType() {
        assertEquals(Form.COLLECTION, form("collection"));
        assertEquals(Form.LIST, form("list"));
        assertEquals(Form.ORDERED_LIST, form("ordered"));
        assertEquals(Form.SORTED_SET, form("sortedSet"));
        assertEquals(Form.MAP, form("byTitle"));
        assertEquals(Form.SORTED_MAP, form("byId"));
    }

    @Test
    void aMappedCollectionIsOneQueryOfTheIndexOfItsReference() {
        EntityModel shelf = shelf();
        assertEquals("gsi0 Book#shelf#s · all exact", Associated.query(shelf, "collection", "s"));
        assertFalse(Associated.collection(shelf, "collection").owned());
        assertEquals("shelf", String.valueOf(Associated.inverse(shelf, "list").owning()));
    }

    @Test
    void anOrderComparesByItsAttributes() {
        EntityCollection list = Associated.collection(shelf(), "list");
        Book first = book("1", "a");
        Book second = book("2", "a");
        Book third = book("3", null);
        var order = Objects.requireNonNull(list.shape().order());
        assertTrue(order.compare(first, second) > 0);
        assertTrue(order.compare(first, third) < 0);
        assertEquals(0, order.compare(first, book("1", "a")));
        assertNull(Associated.collection(shelf(), "ordered").shape().order());
    }

    private static Book book(String id, String title) {
        Book book = new Book();
        book.id = id;
        book.title = title;
        return book;
    }

    @Test
    void thePlaceOfAnElementIsKeptInItsItem() {
        var model = Read.model(Shelf.class, Book.class, Reader.class);
        assertEquals(List.of("ordered_ORDER", "place", "reader"), Associated.hidden(model.entity(Book.class)));
        EntityModel shelf = model.entity(Shelf.class);
        assertEquals("place", position(shelf, "byPlace"));
        assertEquals("ordered_ORDER", position(shelf, "ordered"));
        assertNotNull(Associated.inverse(shelf, "byReader").position());
        assertNull(Associated.inverse(shelf, "byTitle").position());
    }

    private static String position(EntityModel entity, String name) {
        return Objects.requireNonNull(
                        Associated.collection(entity, name).shape().position())
                .storedName();
    }

    @Test
    void theKeysOfAMapAreAnAttributeOrAValueOrAnEntity() {
        EntityModel shelf = shelf();
        MapKey.OfElement byTitle = assertInstanceOf(
                MapKey.OfElement.class,
                Associated.collection(shelf, "byTitle").shape().mapKey());
        assertEquals("a", byTitle.path().read(book("1", "a")));
        MapKey.OfElement byId = assertInstanceOf(
                MapKey.OfElement.class,
                Associated.collection(shelf, "byId").shape().mapKey());
        assertEquals("1", byId.path().read(book("1", "a")));
        MapKey.Value byPlace = assertInstanceOf(
                MapKey.Value.class,
                Associated.collection(shelf, "byPlace").shape().mapKey());
        assertEquals(Integer.class, byPlace.type());
        MapKey.OfEntity byReader = assertInstanceOf(
                MapKey.OfEntity.class,
                Associated.collection(shelf, "byReader").shape().mapKey());
        assertEquals(Reader.class, byReader.type());
    }

    // ---- keys that collections keep

    @Entity
    static class Box {
        @Id
        long id;

        @OneToMany
        @JoinColumn(name = "box")
        Set<Thing> things;

        @OneToMany
        @JoinColumn
        @OrderColumn(name = "nr")
        List<Thing> others;
    }

    @Entity
    static class Thing {
        @Id
        String id;
    }

    @Test
    void aCollectionWithAJoinColumnKeepsItsKeyInTheItemsOfItsElements() {
        var model = Read.model(Box.class, Thing.class);
        assertEquals(List.of("box", "others_id", "nr"), Associated.hidden(model.entity(Thing.class)));
        assertEquals(
                List.of("gsi0: Thing#box#{box} · {id}", "gsi1: Thing#others_id#{others_id} · {id}"),
                Associated.indexes(model.entity(Thing.class)));
        EntityModel box = model.entity(Box.class);
        assertEquals("gsi0 Thing#box#0000000000000000007 · all exact", Associated.query(box, "things", 7L));
        assertTrue(Associated.collection(box, "things").owned());
        assertNull(Associated.inverse(box, "things").owning());
    }

    @Entity
    static class Order {
        @Id
        String id;

        @OneToMany
        @JoinColumn(name = "order_id")
        List<Line> lines;
    }

    @Entity
    static class Line {
        @Id
        String id;

        @ManyToOne
        @JoinColumn(name = "order_id", insertable = false, updatable = false)
        Order order;
    }

    @Test
    void aReadOnlyReferenceMayShareTheKeyThatACollectionKeeps() {
        EntityModel line = Read.model(Order.class, Line.class).entity(Line.class);
        assertEquals(List.of("order_id"), Associated.key(line, "order"));
        assertEquals(List.of("id", "order_id", "order"), Read.names(line));
    }

    // ---- templates

    @Entity
    @IndexMap(partitionKey = "ORDER#{id}", sortKey = "ORDER")
    static class Purchase {
        @Id
        String id;

        @OneToMany(mappedBy = "purchase")
        List<Item> items;

        @OneToMany(mappedBy = "purchase")
        List<Note> notes;

        @OneToMany(mappedBy = "purchase")
        List<Event> events;

        @OneToMany
        @JoinColumn(name = "purchase_id")
        List<Tag> tags;
    }

    @Entity
    @jakarta.persistence.IdClass(ItemId.class)
    @IndexMap(partitionKey = "ORDER#{purchase.id}", sortKey = "ITEM#{number}")
    static class Item {
        @Id
        @ManyToOne
        Purchase purchase;

        @Id
        int number;
    }

    record ItemId(String purchase, int number) {}

    @Entity
    @IndexMap(partitionKey = "NOTE#{id}")
    @IndexMap(index = "gsi3", partitionKey = "NOTES", sortKey = "{purchase.id}#{id}")
    @IndexMap(index = "gsi2", partitionKey = "NOTES#{purchase.id}", sortKey = "{text}#{id}")
    static class Note {
        @Id
        String id;

        String text;

        @ManyToOne
        Purchase purchase;
    }

    @Entity
    @IndexMap(partitionKey = "EVENT#{id}")
    @Extent(shards = 3)
    static class Event {
        @Id
        String id;

        @ManyToOne
        Purchase purchase;
    }

    @Entity
    @IndexMap(partitionKey = "TAG#{id}")
    @IndexMap(index = "gsi1", partitionKey = "TAGS#{purchase_id}", sortKey = "{id}")
    static class Tag {
        @Id
        String id;
    }

    @Test
    void templatesDecideHowChildrenAreFound() {
        EntityModel purchase = Read.entity(Purchase.class, Item.class, Note.class, Event.class, Tag.class);
        assertEquals("table ORDER#7 · begins ITEM# exact with owner", Associated.query(purchase, "items", "7"));
        assertEquals("gsi2 NOTES#7 · all exact", Associated.query(purchase, "notes", "7"));
        assertEquals(
                "gsi19 EXTENT#Event#0, EXTENT#Event#1, EXTENT#Event#2 · all",
                Associated.query(purchase, "events", "7"));
        assertEquals("gsi1 TAGS#7 · all exact", Associated.query(purchase, "tags", "7"));
    }

    // ---- links

    @Entity
    @Table(name = "students")
    static class Student {
        @Id
        String id;

        @ManyToMany
        Set<Course> courses;

        @ManyToMany
        @JoinTable(
                name = "TUTORS",
                joinColumns = @JoinColumn(name = "pupil"),
                inverseJoinColumns = @JoinColumn(name = "tutor"))
        @LinkIndex("gsi3")
        @OrderColumn(name = "rank")
        List<Student> tutors;

        @ManyToMany(mappedBy = "tutors")
        Set<Student> pupils;

        @OneToMany
        Set<Thing> things;
    }

    @Entity
    static class Course {
        @Id
        long nr;

        @ManyToMany(mappedBy = "courses")
        Collection<Student> attendants;
    }

    @Test
    void linksAreNamedAfterBothTablesAndColumnsAfterBothSides() {
        EntityModel student = Read.entity(Student.class, Course.class, Thing.class);
        LinkModel courses = Associated.links(student, "courses");
        assertEquals("students_Course", courses.name());
        assertEquals("gsi0", courses.index());
        assertEquals(List.of("courses_nr"), courses.target().columns());
        EntityModel course = Associated.attribute(student, "courses").target();
        var links = courses.itemKey(student.keyOfId("s"), course.keyOfId(7L));
        assertEquals("LINK#students_Course#s·0000000000000000007", links.toString());
        var index = courses.indexKey(student.keyOfId("s"), course.keyOfId(7L));
        assertEquals("LINK#students_Course#0000000000000000007", index.partition());
        assertEquals("s", index.sort());
        assertEquals("students_Thing", Associated.links(student, "things").name());
        assertEquals(
                List.of("Student_id"),
                Associated.links(student, "things").owner().columns());
    }

    @Test
    void theOwnerColumnIsNamedAfterTheInverseAttributeWhereThereIsOne() {
        EntityModel student = Read.entity(Student.class, Course.class, Thing.class);
        assertEquals(
                List.of("attendants_id"),
                Associated.links(student, "courses").owner().columns());
    }

    @Test
    void linksMayBeNamedAndIndexedElsewhere() {
        EntityModel student = Read.entity(Student.class, Course.class, Thing.class);
        LinkModel tutors = Associated.links(student, "tutors");
        assertEquals("TUTORS", tutors.name());
        assertEquals("gsi3", tutors.index());
        assertEquals(List.of("pupil"), tutors.owner().columns());
        assertEquals(List.of("tutor"), tutors.target().columns());
        assertEquals("rank", Objects.requireNonNull(tutors.position()).storedName());
        assertSame(tutors, Associated.links(student, "pupils"));
        assertTrue(Associated.collection(student, "tutors").owned());
        assertFalse(Associated.collection(student, "pupils").owned());
    }
}
