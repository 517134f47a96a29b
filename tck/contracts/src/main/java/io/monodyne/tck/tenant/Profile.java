package io.monodyne.tck.tenant;

import io.monodyne.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One for each tenant. */
@Entity
class Profile {

    @Id
    @TenantId
    private String tenant;

    private String title;

    protected Profile() {}

    Profile(String tenant) {
        this.tenant = tenant;
    }

    String getTenant() {
        return tenant;
    }

    String getTitle() {
        return title;
    }

    void setTitle(String title) {
        this.title = title;
    }
}
