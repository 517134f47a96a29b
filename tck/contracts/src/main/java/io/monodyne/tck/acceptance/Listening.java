package io.monodyne.tck.acceptance;

import io.monodyne.RequestEvent;
import io.monodyne.RequestListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the requests, printed as the log does. The list is that of the class, as settings name the class only. */
public final class Listening implements RequestListener {

    static final List<String> HEARD = new CopyOnWriteArrayList<>();

    @Override
    public void sent(RequestEvent event) {
        HEARD.add(event.operation());
    }
}
