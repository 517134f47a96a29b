package io.monodyne.boot.settings;

import io.monodyne.MonodyneSettings;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the table is and how it is made. Lives while the settings of a unit are read. */
final class TableReader {

    private static final int GLOBAL_INDEXES = 20;
    private static final int LOCAL_INDEXES = 5;
    private static final long CAPACITY = 5;
    private static final int ATTRIBUTE_NAME_BYTES = 255;
    private static final Pattern TABLE_NAME = Pattern.compile("[A-Za-z0-9_.-]{3,255}");

    private final SettingReader reader;
    private final SettingProblems problems;

    TableReader(SettingReader reader, SettingProblems problems) {
        this.reader = reader;
        this.problems = problems;
    }

    TableSettings read(String unit) {
        String name = reader.text(MonodyneSettings.TABLE, unit);
        if (!TABLE_NAME.matcher(name).matches()) {
            problems.tableName(MonodyneSettings.TABLE, name);
        }
        return new TableSettings(
                name,
                reader.word(MonodyneSettings.TABLE_NAMES, "describe", "describe", "generic")
                        .equals("describe"),
                names(),
                reader.integer(MonodyneSettings.TABLE_GSIS, GLOBAL_INDEXES, 0, GLOBAL_INDEXES),
                localIndexes(),
                capacity());
    }

    private AttributeNames names() {
        return new AttributeNames(
                attribute(MonodyneSettings.TABLE_PARTITION_KEY, "pk"),
                attribute(MonodyneSettings.TABLE_SORT_KEY, "sk"),
                pattern(MonodyneSettings.INDEX_PARTITION_KEY, AttributeNames.INDEX + "_pk"),
                pattern(MonodyneSettings.INDEX_SORT_KEY, AttributeNames.INDEX + "_sk"));
    }

    private String attribute(String setting, String fallback) {
        String name = reader.text(setting, fallback);
        if (name.length() > ATTRIBUTE_NAME_BYTES) {
            problems.badValue(setting, "so long", "a name of at most " + ATTRIBUTE_NAME_BYTES + " characters");
            return fallback;
        }
        return name;
    }

    private String pattern(String setting, String fallback) {
        String pattern = attribute(setting, fallback);
        if (!pattern.contains(AttributeNames.INDEX)) {
            problems.badValue(setting, pattern, "a pattern with " + AttributeNames.INDEX + ", such as " + fallback);
            return fallback;
        }
        return pattern;
    }

    private int localIndexes() {
        String text = reader.text(MonodyneSettings.TABLE_LSIS, "mapped").toLowerCase(Locale.ROOT);
        return switch (text) {
            case "mapped" -> 0;
            case "all" -> LOCAL_INDEXES;
            default -> {
                if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '0' + LOCAL_INDEXES) {
                    yield text.charAt(0) - '0';
                }
                problems.badValue(MonodyneSettings.TABLE_LSIS, text, "mapped, all, or a number from 0 to 5");
                yield 0;
            }
        };
    }

    private @Nullable Capacity capacity() {
        String billing = reader.word(MonodyneSettings.TABLE_BILLING, "on-demand", "on-demand", "provisioned");
        Capacity capacity = new Capacity(
                reader.number(MonodyneSettings.TABLE_READ_CAPACITY, CAPACITY, 1, Long.MAX_VALUE),
                reader.number(MonodyneSettings.TABLE_WRITE_CAPACITY, CAPACITY, 1, Long.MAX_VALUE));
        if (billing.equals("provisioned")) {
            return capacity;
        }
        refuseOnDemand(MonodyneSettings.TABLE_READ_CAPACITY);
        refuseOnDemand(MonodyneSettings.TABLE_WRITE_CAPACITY);
        return null;
    }

    private void refuseOnDemand(String setting) {
        if (reader.value(setting) != null) {
            problems.contradiction(
                    setting,
                    "on-demand billing",
                    "Set " + MonodyneSettings.TABLE_BILLING + " to provisioned, or leave the capacity out");
        }
    }
}
