package io.monodyne.tck.single;

import io.monodyne.IndexMap;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.Objects;

/** In the partition of the board that it is on, and in an index partition of tickets. */
@Entity
@IdClass(Comment.CommentId.class)
@IndexMap(partitionKey = "BOARD#{board}", sortKey = "COMMENT#{number}")
@IndexMap(index = "gsi1", partitionKey = "STATE#{state}", sortKey = "{number}")
class Comment {

    @Id
    String board;

    @Id
    int number;

    String state;

    String text;

    protected Comment() {
        this.board = "";
    }

    Comment(String board, int number, String state, String text) {
        this.board = board;
        this.number = number;
        this.state = state;
        this.text = text;
    }

    /** Which of the comments of which board. */
    record CommentId(String board, int number) {

        CommentId {
            Objects.requireNonNull(board);
        }
    }
}
