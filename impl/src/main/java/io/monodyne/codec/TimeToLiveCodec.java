package io.monodyne.codec;

import java.time.Instant;

/**
 * The moment an item expires as whole seconds since 1970, the only form that DynamoDB deletes by. Fractions of a second are cut
 * off. Immutable.
 */
final class TimeToLiveCodec extends NumberCodec<Instant> {

    TimeToLiveCodec() {
        super(Instant.class);
    }

    @Override
    String write(Instant value) {
        return Long.toString(value.getEpochSecond());
    }

    @Override
    Instant read(String text) {
        return Instant.ofEpochSecond(Decimals.parse(text).longValueExact());
    }

    @Override
    public boolean same(Instant a, Instant b) {
        return a.getEpochSecond() == b.getEpochSecond();
    }

    @Override
    public Instant canonical(Instant value) {
        return value.getNano() == 0 ? value : Instant.ofEpochSecond(value.getEpochSecond());
    }
}
