package io.monodyne.examples.tour;

import io.monodyne.MonodyneSettings;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells the whole story, in one table of a DynamoDB Local in this JVM. */
public final class Tour {

    private Tour() {}

    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        Transcript transcript = new Transcript(out);
        // Closing the factory stops DynamoDB Local, whose threads would keep the JVM alive.
        try (EntityManagerFactory factory = open(transcript)) {
            List.of(
                            new Tables(factory, transcript),
                            new Saves(factory, transcript),
                            new Rules(factory, transcript),
                            new Updates(factory, transcript),
                            new Loaded(factory, transcript),
                            new Reads(factory, transcript),
                            new Queries(factory, transcript),
                            new Deletes(factory, transcript),
                            new Together(factory, transcript),
                            new Users(factory, transcript),
                            new Beyond(factory, transcript))
                    .forEach(Runnable::run);
        }
    }

    // region open
    private static EntityManagerFactory open(Transcript transcript) {
        return new PersistenceConfiguration("tour") // the name of the table, too
                .managedClass(Notice.class)
                .managedClass(Alert.class)
                .managedClass(Source.class)
                .managedClass(Host.class)
                .managedClass(Badge.class)
                .managedClass(User.class)
                .managedClass(Team.class)
                .managedClass(Invoice.class)
                .managedClass(Delivery.class)
                .property(MonodyneSettings.ENDPOINT, "local")
                .property(MonodyneSettings.TABLE_GSIS, 2)
                .property(MonodyneSettings.TABLE_BILLING, "on-demand")
                .property(MonodyneSettings.REQUEST_LISTENER, transcript)
                .createEntityManagerFactory();
    }
    // end region

    /** A unit that does not start. */
    static void openHopeful() {
        new PersistenceConfiguration("hopeful")
                .managedClass(Hopeful.class)
                .property(MonodyneSettings.ENDPOINT, "local")
                .createEntityManagerFactory()
                .close();
    }
}
