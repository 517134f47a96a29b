package io.monodyne.tck.single;

import io.monodyne.Extent;
import io.monodyne.IndexMap;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.Objects;

/** A ticket on a board, with every kind of index to find it by. Its topic and its due day may be missing. */
@Entity
@IndexMap(partitionKey = "BOARD#{id.board}", sortKey = "TICKET#{id.number}")
@IndexMap(index = "lsi0", sortKey = "{priority}#{id.number}")
@IndexMap(index = "gsi0", partitionKey = "ASSIGNEE#{assignee}", sortKey = "{state}#{due}")
@IndexMap(index = "gsi1", partitionKey = "STATE#{state}", sortKey = "{priority}")
@IndexMap(index = "gsi2", partitionKey = "TOPIC#{topic}#{state}", sortKey = "{id.number}")
@Extent(index = "gsi19")
class Ticket {

    @EmbeddedId
    TicketId id;

    @Column(nullable = false)
    String state;

    @Column(nullable = false)
    String assignee;

    int priority;

    String topic;

    String due;

    String text;

    protected Ticket() {
        this.id = new TicketId("", 0);
    }

    Ticket(String board, int number, String state, String assignee, int priority) {
        this.id = new TicketId(board, number);
        this.state = state;
        this.assignee = assignee;
        this.priority = priority;
    }

    Ticket topic(String other) {
        topic = other;
        return this;
    }

    Ticket due(String day) {
        due = day;
        return this;
    }

    Ticket text(String other) {
        text = other;
        return this;
    }

    /** Which of the tickets of which board. */
    @Embeddable
    static class TicketId {

        String board;

        int number;

        protected TicketId() {}

        TicketId(String board, int number) {
            this.board = board;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof TicketId id && id.board.equals(board) && id.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(board, number);
        }
    }
}
