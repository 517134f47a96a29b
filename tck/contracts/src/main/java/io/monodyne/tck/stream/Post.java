package io.monodyne.tck.stream;

import io.monodyne.DynamoTable;
import io.monodyne.IndexMap;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Entities that are told apart with an effort, or that can't be shown. */
final class Post {

    private Post() {}

    /** It has the mark of a parcel. */
    @Entity
    @DiscriminatorValue("POST")
    @IndexMap(partitionKey = "LETTER#{id}", sortKey = "LETTER")
    static class Letter {

        @Id
        private String id;

        private String text;

        String getId() {
            return id;
        }

        String getText() {
            return text;
        }
    }

    /** It has the mark of a letter. */
    @Entity
    @DiscriminatorValue("POST")
    @IndexMap(partitionKey = "PARCEL#{id}", sortKey = "PARCEL", storeShadow = false)
    static class Parcel {

        @Id
        private String id;

        private int weight;

        String getId() {
            return id;
        }

        int getWeight() {
            return weight;
        }
    }

    /** It has the mark and the keys of a letter, and is in another table. */
    @Entity
    @DynamoTable(name = "stream-contract-archive")
    @DiscriminatorValue("POST")
    @IndexMap(partitionKey = "LETTER#{id}", sortKey = "LETTER")
    static class OldLetter {

        @Id
        private String id;
    }

    /** Its keys are values alone. */
    @Entity
    @IndexMap(partitionKey = "{sender}", sortKey = "{receiver}")
    @jakarta.persistence.IdClass(Way.class)
    static class Route {

        @Id
        private String sender;

        @Id
        private String receiver;
    }

    record Way(String sender, String receiver) implements java.io.Serializable {}

    /** No class can stand for it unread. */
    @Entity
    static final class Stamp {

        @Id
        private String id;
    }

    /** Nobody notices what is asked of it. */
    @Entity
    static final class Album {

        @Id
        private String id;

        @ManyToOne
        private Stamp best;

        @ManyToOne
        private Album next;
    }

    /** What is asked of it is noticed. */
    @Entity
    static class Sheet {

        @Id
        private String id;

        @ManyToOne
        private Stamp best;

        String getId() {
            return id;
        }

        Stamp getBest() {
            return best;
        }
    }

    /** Compared by more than the id of a letter. */
    @Embeddable
    static class Enclosure {

        @ManyToOne
        private Letter letter;

        @Override
        public boolean equals(Object other) {
            return other instanceof Enclosure enclosure && Objects.equals(letter.getText(), enclosure.letter.getText());
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(letter.getText());
        }
    }

    /** What holds enclosures. */
    @Entity
    static class Envelope {

        @Id
        private String id;

        @ElementCollection
        private Set<Enclosure> enclosures = new HashSet<>();
    }
}
