package io.monodyne.query.run;

import io.monodyne.query.term.EntityRow;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a cursor is valid for: a statement, its parameters, and a tenant. Stateless. */
@SuppressWarnings("JavaUtilDate") // parameters may be of these types
final class CursorScope {

    private CursorScope() {}

    /** Bytes that are different where one of these is. */
    static byte[] of(Execution execution) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            DataOutputStream out = new DataOutputStream(bytes);
            write(out, execution.options().statement());
            write(out, execution.session().tenancy().value());
            Map<String, @Nullable Object> parameters =
                    new TreeMap<>(execution.evaluation().parameters());
            for (Map.Entry<String, @Nullable Object> parameter : parameters.entrySet()) {
                write(out, parameter.getKey());
                write(out, parameter.getValue());
            }
            out.writeByte('.');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeByte('0');
        } else if (value instanceof Collection<?> elements) {
            out.writeByte('(');
            for (Object element : elements) {
                write(out, element);
            }
            out.writeByte(')');
        } else if (value.getClass().isArray()) {
            out.writeByte('[');
            for (int i = 0; i < Array.getLength(value); i++) {
                write(out, Array.get(value, i));
            }
            out.writeByte(']');
        } else {
            writeText(out, value.getClass().getName());
            writeText(out, text(value));
        }
    }

    private static String text(Object value) {
        if (value instanceof EntityRow entity) {
            return entity.key().toString();
        }
        if (value instanceof Calendar calendar) {
            return calendar.toInstant().toString();
        }
        return value instanceof Date date ? Long.toString(date.getTime()) : value.toString();
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte('s');
        out.writeInt(content.length);
        out.write(content);
    }
}
