package io.monodyne.differential.shop;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** An ISBN as text. */
@Converter
public class IsbnText implements AttributeConverter<Isbn, String> {

    @Override
    public String convertToDatabaseColumn(Isbn value) {
        return value == null ? null : "ISBN-" + value.digits();
    }

    @Override
    public Isbn convertToEntityAttribute(String stored) {
        return stored == null ? null : new Isbn(stored.substring(5));
    }
}
