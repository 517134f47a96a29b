package io.monodyne.mapping.file;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.EnumType;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** As {@link Annotated}, mapped by {@code twin.xml} alone. */
class Twin {

    long id;
    Annotated.Part embeddedId;
    long version;
    String text;
    Date until;
    EnumType kind;
    String upper;
    String joined;
    String nothing;
    Annotated.Part part;
    Annotated parent;
    Annotated byTwo;
    Annotated partner;
    List<Annotated> children;
    List<Annotated> owned;
    Set<Annotated> many;
    Map<String, Annotated> byText;
    Map<Annotated, Annotated> byEntity;
    List<String> words;
    Map<EnumType, EnumType> kinds;
    Map<Date, Date> times;
    Map<Annotated.Part, Annotated.Part> parts;

    static class Above {
        int id;
    }

    static class Part {}

    static class Upper implements AttributeConverter<String, String> {

        @Override
        public String convertToDatabaseColumn(String attribute) {
            return attribute;
        }

        @Override
        public String convertToEntityAttribute(String column) {
            return column;
        }
    }
}
