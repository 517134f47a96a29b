package io.monodyne.codec;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An enum by the value of each constant: its name, its ordinal, or what {@code @EnumeratedValue} says. Immutable. */
final class EnumCodec implements Codec<Object> {

    private final Class<?> type;
    private final boolean numeric;
    private final Object[] constants;
    private final Object[] keyValues;
    private final AttributeValue[] stored;
    private final Map<Object, Object> byKeyValue;

    /** @param keyValues a text or number of each constant, by ordinal */
    EnumCodec(Class<?> type, boolean numeric, Object[] keyValues) {
        this.type = type;
        this.numeric = numeric;
        this.constants = type.getEnumConstants();
        this.keyValues = keyValues;
        this.stored = new AttributeValue[keyValues.length];
        this.byKeyValue = new HashMap<>();
        for (int i = 0; i < keyValues.length; i++) {
            String text = keyValues[i].toString();
            stored[i] = numeric ? AttributeValue.fromN(text) : AttributeValue.fromS(Texts.wellFormed(text));
            if (byKeyValue.put(keyValues[i], constants[i]) != null) {
                throw CodecProblems.enumeratedValue(type, "two constants have the same value");
            }
        }
    }

    private static int ordinal(Object constant) {
        return ((Enum<?>) constant).ordinal();
    }

    @Override
    public AttributeValue encode(Object value) {
        return stored[ordinal(value)];
    }

    @Override
    public Object decode(AttributeValue value) {
        return numeric ? ofNumber(value) : fromKeyValue(text(value));
    }

    private static String text(AttributeValue value) {
        String text = value.s();
        if (text == null) {
            throw CodecProblems.wrongType("text (S)", value);
        }
        return text;
    }

    private Object ofNumber(AttributeValue value) {
        String number = value.n();
        if (number == null) {
            throw CodecProblems.wrongType("number (N)", value);
        }
        try {
            return fromKeyValue(Decimals.parse(number).intValueExact());
        } catch (ArithmeticException noInteger) {
            throw CodecProblems.noSuchConstant(type);
        }
    }

    @Override
    public boolean mutable() {
        return false;
    }

    @Override
    public boolean same(Object a, Object b) {
        return a == b;
    }

    @Override
    public Class<?> keyType() {
        return numeric ? Integer.class : String.class;
    }

    @Override
    public Object keyValue(Object value) {
        return keyValues[ordinal(value)];
    }

    @Override
    public Object fromKeyValue(Object keyValue) {
        Object constant = byKeyValue.get(keyValue);
        if (constant == null) {
            throw CodecProblems.noSuchConstant(type);
        }
        return constant;
    }

    @Override
    public AttributeValue.Type scalarType() {
        return numeric ? AttributeValue.Type.N : AttributeValue.Type.S;
    }
}
