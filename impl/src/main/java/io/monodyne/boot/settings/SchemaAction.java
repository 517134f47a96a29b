package io.monodyne.boot.settings;

/** What is done with the tables when a factory is created (Jakarta Persistence 3.2, section 9.4). */
public enum SchemaAction {
    NONE,
    CREATE,
    DROP_AND_CREATE,
    DROP,
    VALIDATE
}
