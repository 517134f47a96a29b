package io.monodyne.tck.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** With an attribute that is unique everywhere, and one that is so within a tenant. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"tenant", "nick"}))
class Member {

    @Id
    private String id;

    @Column(unique = true)
    private String email;

    private String tenant;
    private String nick;
    private String text;

    protected Member() {}

    Member(String id, String email) {
        this.id = id;
        this.email = email;
    }

    Member(String id, String tenant, String nick) {
        this.id = id;
        this.tenant = tenant;
        this.nick = nick;
    }

    String getId() {
        return id;
    }

    String getEmail() {
        return email;
    }

    void setEmail(String email) {
        this.email = email;
    }

    String getTenant() {
        return tenant;
    }

    void setTenant(String tenant) {
        this.tenant = tenant;
    }

    String getNick() {
        return nick;
    }

    void setNick(String nick) {
        this.nick = nick;
    }

    String getText() {
        return text;
    }

    void setText(String text) {
        this.text = text;
    }
}
