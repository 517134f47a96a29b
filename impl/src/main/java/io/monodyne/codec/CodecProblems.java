package io.monodyne.codec;

import io.monodyne.LimitExceededException;
import jakarta.persistence.PersistenceException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What can't be stored or read. Callers add the names of entity and attribute; values are never shown. */
final class CodecProblems {

    private CodecProblems() {}

    static IllegalArgumentException unknownType(Class<?> type) {
        return new IllegalArgumentException("MD-CODEC-01: " + type.getName() + " has no stored form of its own");
    }

    static IllegalArgumentException secondPrecision(int digits) {
        return new IllegalArgumentException("MD-CODEC-02: secondPrecision = " + digits
                + " is declared, but a second has at most nine fraction digits; declare 0 to 9");
    }

    static IllegalArgumentException enumeratedValue(Class<?> type, String reason) {
        return new IllegalArgumentException(
                "MD-CODEC-03: the @EnumeratedValue of enum " + type.getName()
                        + " can't be used: " + reason
                        + "; it has to be one final field of type String, int, short or byte with a distinct value per constant");
    }

    static IllegalArgumentException serializableNotAllowed(Class<?> type) {
        return new IllegalArgumentException("MD-CODEC-04: " + type.getName()
                + " is Serializable, but may be stored in serialized form only if the setting"
                + " monodyne.serializable.types lists it");
    }

    static IllegalArgumentException noMapKey() {
        return new IllegalArgumentException("MD-CODEC-05: collections and embeddables can't be keys of a stored map."
                + " Use a basic type as key, or a converter to one.");
    }

    static IllegalStateException noKeyValue() {
        return new IllegalStateException("MD-CODEC-06: values of a type that can't be part of a key were asked of one."
                + " Store the attribute in the item, too (storeShadow = true).");
    }

    static PersistenceException wrongType(String expected, AttributeValue found) {
        return new PersistenceException(
                "MD-CODEC-07: the stored value is of type " + found.type() + ", not " + expected + ".");
    }

    static PersistenceException unreadable(Class<?> type) {
        return new PersistenceException(
                "MD-CODEC-08: the stored value does not stand for a " + type.getSimpleName() + ".");
    }

    static PersistenceException numberDoesNotFit(Class<?> type) {
        return new PersistenceException("MD-CODEC-09: the stored number has a fraction, or is beyond the range of "
                + type.getSimpleName() + ".");
    }

    static PersistenceException noSuchConstant(Class<?> type) {
        return new PersistenceException("MD-CODEC-10: the stored value stands for no constant of enum "
                + type.getSimpleName() + ". Was one renamed or removed?");
    }

    static LimitExceededException notFinite() {
        return new LimitExceededException("MD-CODEC-11: NaN and infinity are no numbers of DynamoDB."
                + " Leave the attribute null instead, or map it with a converter.");
    }

    static LimitExceededException tooManyDigits(int digits) {
        return new LimitExceededException("MD-CODEC-12: the number has " + digits
                + " significant digits; DynamoDB keeps at most 38. Round it, or store it as text with a converter.");
    }

    static LimitExceededException numberOutOfRange() {
        return new LimitExceededException("MD-CODEC-13: the number is beyond what DynamoDB stores: zero, and 1E-130 to"
                + " 9.99E+125 of either sign. Store it as text with a converter.");
    }

    static LimitExceededException beyondDeclared(int precision, int scale) {
        return new LimitExceededException(
                "MD-CODEC-14: the number has more digits than @Column(precision = " + precision + ", scale = " + scale
                        + ") declares. Round it, or declare more; nothing is rounded silently.");
    }

    static LimitExceededException unpairedSurrogate() {
        return new LimitExceededException("MD-CODEC-15: the text has half of a surrogate pair, which UTF-8 can't store."
                + " Was it cut in the middle of a character? Cut it by code points.");
    }

    static LimitExceededException yearOutOfRange() {
        return new LimitExceededException(
                "MD-CODEC-16: the year is not within 0000 to 9999. Moments are stored as text that"
                        + " is ordered as they are, which has four digits for the year. Use null for an open end.");
    }

    static LimitExceededException nullElement(String where) {
        return new LimitExceededException(
                "MD-CODEC-17: " + where + " is null, which DynamoDB can't store there. Remove it.");
    }

    static LimitExceededException emptyMapKey() {
        return new LimitExceededException(
                "MD-CODEC-18: a key of the map is the empty text, which is no attribute name of"
                        + " DynamoDB. Use another key.");
    }

    static LimitExceededException equalMapKeys() {
        return new LimitExceededException(
                "MD-CODEC-19: two keys of the map are stored as the same name, so one entry would"
                        + " be lost. Use keys that differ in their stored form.");
    }

    static LimitExceededException nestedTooDeep() {
        return new LimitExceededException(
                "MD-CODEC-20: the value is nested deeper than the 32 levels that DynamoDB stores,"
                        + " the attribute counted. Flatten it, or move a part into an item of its own.");
    }

    static LimitExceededException classNotAllowed(Class<?> type) {
        return new LimitExceededException("MD-CODEC-21: the serialized form has an object of " + type.getName()
                + ", which the setting monodyne.serializable.types does not list, so it could not be read again."
                + " List it, or make the field transient.");
    }

    static LimitExceededException notSerializable(Class<?> type, Exception cause) {
        return new LimitExceededException(
                "MD-CODEC-22: a " + type.getName() + " can't be serialized: "
                        + cause.getClass().getName() + ". Make everything it holds Serializable or transient.",
                cause);
    }

    static PersistenceException notDeserializable(Class<?> type, Exception cause) {
        return new PersistenceException(
                "MD-CODEC-23: the stored bytes are no serialized " + type.getName() + " that may be read: "
                        + cause.getClass().getName() + ". Was its class changed, or a class removed from the setting"
                        + " monodyne.serializable.types?",
                cause);
    }

    static LimitExceededException dateNotStorable() {
        return new LimitExceededException(
                "MD-CODEC-24: the date does not exist in the ISO calendar (a leap day of the Julian"
                        + " calendar, or one before the year 0). Use java.time, or a converter.");
    }
}
