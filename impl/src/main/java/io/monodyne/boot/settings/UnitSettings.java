package io.monodyne.boot.settings;

import io.monodyne.MonodyneSettings;
import io.monodyne.ReadConsistency;
import io.monodyne.RequestListener;
import io.monodyne.boot.unit.PersistenceUnit;
import io.monodyne.cache.CachePolicy;
import io.monodyne.flush.Atomicity;
import io.monodyne.flush.RetrySafety;
import io.monodyne.flush.WriteOptions;
import jakarta.persistence.PersistenceConfiguration;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * All settings of a unit, read and checked. Immutable; the rooms are handed the parts that concern them.
 *
 * @param template null where none is to be written
 */
public record UnitSettings(
        Endpoint endpoint,
        TableSettings table,
        RequestSettings requests,
        WorkSettings work,
        ValidationSettings validation,
        SchemaAction schemaAction,
        @Nullable TemplateTarget template) {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 8;
    private static final int MOST_ATTEMPTS = 100;
    private static final long CACHE_SIZE = 10_000;
    private static final Duration CACHE_TTL = Duration.ofSeconds(60);

    /**
     * Reads the properties of a unit.
     *
     * @throws jakarta.persistence.PersistenceException listing every unknown name and every value that can't be
     */
    public static UnitSettings read(PersistenceUnit unit) {
        SettingProblems problems = new SettingProblems(unit.name());
        SettingReader reader = new SettingReader(unit.properties(), problems, unit.loader());
        UnitSettings settings = new UnitSettings(
                new EndpointReader(reader, problems).read(),
                new TableReader(reader, problems).read(unit.name()),
                requests(reader),
                work(reader, problems, unit),
                ValidationSettings.read(reader),
                reader.constant(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, SchemaAction.NONE),
                new TemplateReader(reader, problems).read());
        reader.refuseUnknown();
        problems.throwIfAny();
        return settings;
    }

    private static RequestSettings requests(SettingReader reader) {
        return new RequestSettings(
                reader.duration(MonodyneSettings.REQUEST_TIMEOUT, TIMEOUT),
                reader.integer(MonodyneSettings.RETRY_ATTEMPTS, ATTEMPTS, 1, MOST_ATTEMPTS),
                reader.flag(MonodyneSettings.LOG_VALUES, false),
                reader.objects(MonodyneSettings.REQUEST_LISTENER, RequestListener.class));
    }

    private static WorkSettings work(SettingReader reader, SettingProblems problems, PersistenceUnit unit) {
        WriteOptions writes = new WriteOptions(
                reader.constant(MonodyneSettings.ATOMICITY, Atomicity.TRANSACTION),
                reader.constant(MonodyneSettings.RETRY_SAFETY, RetrySafety.TOKEN));
        CachePolicy cache = new CachePolicy(
                unit.sharedCacheMode(),
                reader.number(MonodyneSettings.CACHE_SIZE, CACHE_SIZE, 0, Long.MAX_VALUE),
                reader.duration(MonodyneSettings.CACHE_TTL, CACHE_TTL));
        return new WorkSettings(
                reader.constant(MonodyneSettings.CONSISTENCY, ReadConsistency.STRONG),
                writes,
                QuerySettings.read(reader, problems),
                cache,
                reader.names(MonodyneSettings.SERIALIZABLE_TYPES),
                reader.value(MonodyneSettings.TENANT),
                reader.word(MonodyneSettings.ENHANCEMENT, "subclass", "subclass", "none")
                        .equals("subclass"));
    }
}
