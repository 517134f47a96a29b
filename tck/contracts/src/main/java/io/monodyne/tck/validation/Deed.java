package io.monodyne.tck.validation;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Is mapped by its getters, and has its constraints there. */
@Entity
class Deed implements ValidatedGettersContract.Held {
    private String id;
    private String note;
    private Date since = new Date(Holding.BEGIN);
    private List<String> tags = new ArrayList<>();
    private Asset asset;

    @Id
    public String getId() {
        return id;
    }

    @Override
    public void setId(String id) {
        this.id = id;
    }

    @Override
    @NotBlank
    public String getNote() {
        return note;
    }

    @Override
    public void setNote(String note) {
        this.note = note;
    }

    @Override
    @Past
    public Date getSince() {
        return since;
    }

    public void setSince(Date since) {
        this.since = since;
    }

    @Override
    @Size(max = 2)
    @ElementCollection
    public List<@NotBlank String> getTags() {
        return tags;
    }

    public void setTags(List<String> tags) {
        this.tags = tags;
    }

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY)
    public Asset getAsset() {
        return asset;
    }

    public void setAsset(Asset asset) {
        this.asset = asset;
    }

    @Override
    public Object asset() {
        return getAsset();
    }

    @Override
    public void give(Object next) {
        setAsset((Asset) next);
    }
}
