package io.monodyne.codec;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;

/** Dates and times without a zone. What another program wrote in another ISO form is read, too. Stateless. */
final class LocalCodecs {

    private LocalCodecs() {}

    static final class OfDate extends TextCodec<LocalDate> {

        OfDate() {
            super(LocalDate.class);
        }

        @Override
        String write(LocalDate value) {
            StringBuilder text = new StringBuilder(IsoReader.DATE);
            IsoWriter.date(text, value);
            return text.toString();
        }

        @Override
        LocalDate read(String text) {
            IsoReader.requireLength(text, IsoReader.DATE);
            return IsoReader.date(text);
        }
    }

    static final class OfYearMonth extends TextCodec<YearMonth> {

        OfYearMonth() {
            super(YearMonth.class);
        }

        @Override
        String write(YearMonth value) {
            StringBuilder text = new StringBuilder(IsoReader.DATE);
            IsoWriter.date(text, value.atDay(1));
            return text.substring(0, IsoReader.DATE - 3);
        }

        @Override
        YearMonth read(String text) {
            return YearMonth.parse(text);
        }
    }

    static final class OfTime extends TextCodec<LocalTime> {

        private final int digits;

        OfTime(int digits) {
            super(LocalTime.class);
            this.digits = digits;
        }

        @Override
        String write(LocalTime value) {
            StringBuilder text = new StringBuilder(18);
            IsoWriter.time(text, value, digits);
            return text.toString();
        }

        @Override
        LocalTime read(String text) {
            return text.length() >= 8 ? IsoReader.time(text, 0, text.length()) : LocalTime.parse(text);
        }

        @Override
        public boolean same(LocalTime a, LocalTime b) {
            return a.equals(b) || canonical(a).equals(canonical(b));
        }

        @Override
        public LocalTime canonical(LocalTime value) {
            int excess = value.getNano() % IsoWriter.unit(digits);
            return excess == 0 ? value : value.minusNanos(excess);
        }
    }

    static final class OfDateTime extends TextCodec<LocalDateTime> {

        private final int digits;

        OfDateTime(int digits) {
            super(LocalDateTime.class);
            this.digits = digits;
        }

        @Override
        String write(LocalDateTime value) {
            StringBuilder text = new StringBuilder(29);
            IsoWriter.date(text, value.toLocalDate());
            IsoWriter.time(text.append('T'), value.toLocalTime(), digits);
            return text.toString();
        }

        @Override
        LocalDateTime read(String text) {
            if (text.length() < 19) {
                return LocalDateTime.parse(text);
            }
            IsoReader.require(text, IsoReader.DATE, 'T');
            return LocalDateTime.of(IsoReader.date(text), IsoReader.time(text, IsoReader.DATE + 1, text.length()));
        }

        @Override
        public boolean same(LocalDateTime a, LocalDateTime b) {
            return a.equals(b) || canonical(a).equals(canonical(b));
        }

        @Override
        public LocalDateTime canonical(LocalDateTime value) {
            int excess = value.getNano() % IsoWriter.unit(digits);
            return excess == 0 ? value : value.withNano(value.getNano() - excess);
        }
    }
}
