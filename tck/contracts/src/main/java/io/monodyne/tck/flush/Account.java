package io.monodyne.tck.flush;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** With a version, and nothing that feeds an index but its extent. */
@Entity
class Account {

    @Id
    private String id;

    @Version
    private int version;

    private long balance;
    private String text;

    protected Account() {}

    Account(String id, long balance) {
        this.id = id;
        this.balance = balance;
    }

    Account(String id, String text) {
        this.id = id;
        this.text = text;
    }

    String getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    long getBalance() {
        return balance;
    }

    void deposit(long amount) {
        balance += amount;
    }

    String getText() {
        return text;
    }

    void setText(String text) {
        this.text = text;
    }
}
