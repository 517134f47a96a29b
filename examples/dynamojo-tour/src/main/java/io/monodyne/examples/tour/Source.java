package io.monodyne.examples.tour;

import jakarta.persistence.Embeddable;

/** Where an alert comes from: a map in its item. */
@Embeddable
public class Source {

    private String service;

    private Host host;

    protected Source() {}

    public String getService() {
        return service;
    }

    public Host getHost() {
        return host;
    }
}
