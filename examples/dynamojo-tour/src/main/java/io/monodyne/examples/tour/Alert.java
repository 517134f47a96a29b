package io.monodyne.examples.tour;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A notice with all that alerts have besides: numbers, lists, sets, maps, and an embeddable inside another. */
// region alert
@Entity
@IdClass(NoticeId.class)
public class Alert extends Notice {

    private int repeats;

    private BigDecimal cost;

    @ElementCollection
    private List<String> comments = new ArrayList<>();

    @ElementCollection
    private Set<String> watchers = new HashSet<>();

    @ElementCollection
    private Map<String, String> labels = new HashMap<>();

    private Source source;
    // end region

    protected Alert() {}

    public Alert(String accountId, Instant raisedAt, String kind, String title, int severity) {
        super(accountId, raisedAt, kind, title, severity);
    }

    public int getRepeats() {
        return repeats;
    }

    public void setRepeats(int repeats) {
        this.repeats = repeats;
    }

    public BigDecimal getCost() {
        return cost;
    }

    public List<String> getComments() {
        return comments;
    }

    public Set<String> getWatchers() {
        return watchers;
    }

    public Map<String, String> getLabels() {
        return labels;
    }

    public Source getSource() {
        return source;
    }
}
