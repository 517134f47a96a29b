package io.monodyne.differential.shop;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A boolean as one letter. */
@Converter
public class YesNo implements AttributeConverter<Boolean, String> {

    @Override
    public String convertToDatabaseColumn(Boolean value) {
        return value == null ? null : value ? "Y" : "N";
    }

    @Override
    public Boolean convertToEntityAttribute(String stored) {
        return stored == null ? null : stored.equals("Y");
    }
}
