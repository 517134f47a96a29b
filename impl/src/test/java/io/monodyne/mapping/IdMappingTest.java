package io.monodyne.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.MappingException;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.GeneratorModel;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ids of all shapes and the generators of their parts. */
class IdMappingTest {

    record NoteId(LocalDate created, String account) {}

    @Entity
    @IdClass(NoteId.class)
    static class Note {
        @Id
        String account;

        @Id
        LocalDate created;
    }

    @Test
    void aRecordIsAnIdClassWhateverTheOrderOfItsComponents() {
        EntityModel note = Read.entity(Note.class);
        NoteId id = new NoteId(LocalDate.of(2026, 1, 2), "a");
        assertEquals(NoteId.class, note.id().javaType());
        assertEquals("Note#a#2026-01-02", note.itemKey(note.keyOfId(id)).partition());
        Note made = new Note();
        note.id().write(made, id);
        assertEquals("a", made.account);
        assertEquals(id, note.id().read(made));
        assertEquals(note.keyOfId(id), note.keyOf(made));
    }

    static class PageId {
        private String book;
        private int number;

        public String getBook() {
            return book;
        }

        public void setBook(String book) {
            this.book = book;
        }

        public int getNumber() {
            return number;
        }

        public void setNumber(int number) {
            this.number = number;
        }
    }

    @Entity
    @IdClass(PageId.class)
    static class Page {
        @Id
        String book;

        @Id
        int number;
    }

    @Test
    void anIdClassIsMadeAndFilled() {
        EntityModel pages = Read.entity(Page.class);
        Page page = new Page();
        page.book = "b";
        page.number = 4;
        PageId id = (PageId) Objects.requireNonNull(pages.id().read(page));
        assertEquals("b", id.book);
        assertEquals(4, id.number);
    }

    @Embeddable
    record Region(String land, String city) {}

    @Embeddable
    static class ShopId {
        Region region;

        @Column(name = "n")
        int number;
    }

    @Entity
    static class Shop {
        @EmbeddedId
        ShopId id;
    }

    @Test
    void theComponentsOfAnEmbeddedIdAreAllItsBasicAttributes() {
        EntityModel shop = Read.entity(Shop.class);
        assertEquals(
                "[id.region.land, id.region.city, id.number]",
                shop.id().components().toString());
        ShopId id = new ShopId();
        id.region = new Region("CH", "Bern");
        id.number = 2;
        assertEquals(List.of("CH", "Bern", 2), shop.keyOfId(id).id());
        assertTrue(Read.attribute(shop, "id").is(AttributeFlag.ID));
    }

    @Entity
    static class Uuid {
        @Id
        @GeneratedValue
        UUID id;
    }

    @Entity
    static class UuidText {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        String id;
    }

    @Test
    void uuidsAreRandomAlsoAsText() {
        UUID uuid = new UUID(1, 2);
        assertEquals(uuid, random(Uuid.class).convert().apply(uuid));
        assertEquals(uuid.toString(), random(UuidText.class).convert().apply(uuid));
    }

    private static GeneratorModel.Random random(Class<?> type) {
        return (GeneratorModel.Random) Read.entity(type).rules().generators().get(0);
    }

    @Entity
    static class Auto {
        @Id
        @GeneratedValue
        Integer id;
    }

    @Entity
    static class Identity {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        short id;
    }

    @Entity
    @SequenceGenerator(name = "orders", sequenceName = "order_numbers", initialValue = 1000, allocationSize = 20)
    static class Sequenced {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "orders")
        long id;
    }

    @Entity
    static class Elsewhere {
        @Id
        @GeneratedValue(generator = "orders")
        long id;
    }

    @Entity
    static class Tabled {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE)
        @TableGenerator(name = "t", pkColumnValue = "tabled", initialValue = 10, allocationSize = 5)
        long id;
    }

    @Entity
    @SequenceGenerator(allocationSize = 3)
    static class Unnamed {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        long id;
    }

    private static String counter(Class<?> type, Class<?>... others) {
        GeneratorModel.Counter counter = (GeneratorModel.Counter)
                Read.entity(type, others).rules().generators().get(0);
        return counter.sequence() + " from " + counter.initialValue() + " by " + counter.allocationSize();
    }

    @Test
    void numbersComeFromACounter() {
        assertEquals("Auto from 1 by 50", counter(Auto.class));
        assertEquals("Identity from 1 by 50", counter(Identity.class));
        assertEquals("order_numbers from 1000 by 20", counter(Sequenced.class));
        assertEquals("tabled from 11 by 5", counter(Tabled.class));
        assertEquals("Unnamed from 1 by 3", counter(Unnamed.class));
    }

    @Test
    void aGeneratorIsFoundByNameInTheWholeUnit() {
        assertEquals("order_numbers from 1000 by 20", counter(Elsewhere.class, Sequenced.class));
        assertEquals("orders from 1 by 50", counter(Elsewhere.class));
    }

    @Test
    void aNumberThatDoesNotFitTheIdIsRefused() {
        GeneratorModel.Counter counter = (GeneratorModel.Counter)
                Read.entity(Identity.class).rules().generators().get(0);
        assertEquals((short) 32767, counter.convert().apply(32767));
        assertThrows(PersistenceException.class, () -> counter.convert().apply(32768));
    }

    @Entity
    @IndexMap(partitionKey = "KEYED#{code}", storeShadow = false)
    static class Keyed {
        @Id
        @GeneratedValue
        String code;

        @Column(unique = true)
        String ticket;
    }

    @Test
    void anAttributeStoredInAKeyAloneIsMarkedWhereverItIsReferredTo() {
        EntityModel keyed = Read.entity(Keyed.class);
        assertTrue(keyed.attribute(0).is(AttributeFlag.KEY_ONLY));
        assertEquals(keyed.attribute(0), keyed.id().components().get(0).leaf());
        assertEquals(
                keyed.attribute(0), keyed.rules().generators().get(0).target().leaf());
    }

    @Test
    void idsThatCanNotBeAreReported() {
        assertEquals(
                "[MD-MAP-04, MD-MAP-05, MD-MAP-06, MD-MAP-06, MD-MAP-12, MD-MAP-38, MD-MAP-40, MD-MAP-24, MD-MAP-23]",
                Read.codes(
                                NoId.class,
                                TwoIds.class,
                                WrongIdClass.class,
                                UnknownId.class,
                                ListedId.class,
                                MixedId.class,
                                GeneratedTruth.class,
                                GeneratedNote.class)
                        .toString());
    }

    @Entity
    static class NoId {
        String name;
    }

    @Entity
    static class TwoIds {
        @Id
        String a;

        @Id
        String b;
    }

    record ABId(String a, long c) {}

    @Entity
    @IdClass(ABId.class)
    static class WrongIdClass {
        @Id
        String a;

        @Id
        String b;
    }

    @Entity
    static class UnknownId {
        @Id
        Thread id;
    }

    @Embeddable
    static class Names {
        String first;

        @ElementCollection
        List<String> others;
    }

    @Entity
    static class ListedId {
        @EmbeddedId
        Names id;
    }

    record Blob(byte[] bytes) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Entity
    static class BlobId {
        @Id
        Blob id;
    }

    @Test
    void anIdOfATypeWithoutKeyTextIsReported() {
        MappingSettings settings = new MappingSettings(Set.of(Blob.class.getName()), List.of());
        MappingException thrown =
                assertThrows(MappingException.class, () -> new ModelReader(List.of(BlobId.class), settings).read());
        assertEquals(1, thrown.problems().size());
        assertTrue(thrown.problems().get(0).startsWith("MD-MAP-07: BlobId.id of type Blob"));
    }

    @Entity
    static class MixedId {
        @EmbeddedId
        ShopId shop;

        @Id
        String other;
    }

    @Entity
    static class GeneratedTruth {
        @Id
        @GeneratedValue
        boolean id;
    }

    @Entity
    static class GeneratedNote {
        @Id
        String id;

        @GeneratedValue
        long number;
    }
}
