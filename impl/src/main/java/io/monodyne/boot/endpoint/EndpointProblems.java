package io.monodyne.boot.endpoint;

import io.monodyne.MonodyneSettings;
import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What can be wrong with the client. */
final class EndpointProblems {

    private EndpointProblems() {}

    static PersistenceException noClient(RuntimeException cause) {
        return new PersistenceException(
                "MD-BOOT-30: no DynamoDB client can be made: " + cause.getMessage() + " Set " + MonodyneSettings.REGION
                        + " and " + MonodyneSettings.ENDPOINT + ", configure the AWS SDK, or give a client as "
                        + MonodyneSettings.CLIENT + ".",
                cause);
    }

    static PersistenceException localMissing(ClassNotFoundException cause) {
        return new PersistenceException(
                "MD-BOOT-31: " + MonodyneSettings.ENDPOINT + " is local, and DynamoDB Local is not on the class path."
                        + " Add the dependencies software.amazon.dynamodb:DynamoDBLocal:3.3.1 and (which it needs to"
                        + " start) software.amazon.awssdk:pinpoint, in scope test; Monodyne may not bring them.",
                cause);
    }

    static PersistenceException localNotStarted(Throwable cause) {
        return new PersistenceException(
                "MD-BOOT-32: DynamoDB Local does not start: " + cause + ". Use"
                        + " software.amazon.dynamodb:DynamoDBLocal:3.3.1 with what it depends on; a class of its"
                        + " telemetry that is missing comes with software.amazon.awssdk:pinpoint.",
                cause);
    }

    static PersistenceException localOtherSdk() {
        return new PersistenceException("MD-BOOT-33: DynamoDB Local speaks another AWS SDK than Monodyne, or the same"
                + " one of another class loader. Put both on one class path, with one version of the SDK for Java"
                + " 2.x.");
    }

    static PersistenceException localFolder(Path folder, @Nullable Exception cause) {
        return new PersistenceException(
                "MD-BOOT-34: DynamoDB Local can't keep its database in " + folder
                        + (cause == null ? ", which can't be written" : ": " + cause) + ". Set "
                        + MonodyneSettings.ENDPOINT_FOLDER
                        + " to a folder that can be written, or leave it out to keep the database in memory.",
                cause);
    }

    static PersistenceException localNotStopped(Exception cause) {
        return new PersistenceException(
                "MD-BOOT-35: DynamoDB Local does not stop: " + cause + ". Its threads may keep the JVM alive; end"
                        + " it.",
                cause);
    }

    static IllegalStateException closed() {
        return new IllegalStateException("MD-BOOT-36: the entity manager factory is closed, and its client with it."
                + " Create another factory.");
    }
}
