package io.monodyne.differential;

import io.monodyne.differential.Question.Parameter;
import io.monodyne.differential.Question.Trait;
import io.monodyne.differential.shop.DepartmentId;
import io.monodyne.differential.shop.Grade;
import io.monodyne.differential.shop.Isbn;
import io.monodyne.differential.shop.OrderStatus;
import io.monodyne.differential.shop.Priority;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Questions of one topic, written down: blocks of text with an empty line between them. Comment lines say more of a block:
 *
 * <pre>
 * -- :low int 5                  a parameter with its type and value; ?1 for a positional one; a list as 5|7
 * -- first 2                     how many results are left out
 * -- max 3                       how many results there are at most
 * -- ordered, loose, tuple, wrong     see {@link Trait}
 * -- check select ...            what is asked after a change
 * </pre>
 *
 * A line that begins with {@code #} is a remark.
 */
final class QuestionFile {

    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final List<Trait> traits = new ArrayList<>();
    private final List<String> checks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int first;
    private int max = -1;

    private QuestionFile() {}

    static List<Question> read(String topic) {
        List<Question> questions = new ArrayList<>();
        String[] blocks = content("queries/" + topic + ".txt").split("\\n\\s*\\n");
        for (String block : blocks) {
            QuestionFile file = new QuestionFile();
            block.lines().filter(line -> !line.startsWith("#")).forEach(file::line);
            if (!file.text.isEmpty()) {
                questions.add(file.question(topic + " " + (questions.size() + 1)));
            }
        }
        return questions;
    }

    static String content(String resource) {
        try (InputStream in = QuestionFile.class.getResourceAsStream("/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void line(String line) {
        if (line.startsWith("--")) {
            comment(line.substring(2).strip());
        } else {
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }
    }

    private void comment(String comment) {
        String[] words = comment.split(" ", 2);
        if (words[0].startsWith(":") || words[0].startsWith("?")) {
            parameters.put(words[0].substring(1), parameter(words[1].strip()));
        } else if (words[0].equals("first")) {
            first = Integer.parseInt(words[1].strip());
        } else if (words[0].equals("max")) {
            max = Integer.parseInt(words[1].strip());
        } else if (words[0].equals("check")) {
            checks.add(words[1]);
        } else {
            Stream.of(comment.split(","))
                    .forEach(trait -> traits.add(Trait.valueOf(trait.strip().toUpperCase(Locale.ROOT))));
        }
    }

    private Question question(String name) {
        return new Question(
                name, text.toString(), Map.copyOf(parameters), first, max, List.copyOf(traits), List.copyOf(checks));
    }

    private static Parameter parameter(String typed) {
        String[] words = typed.split(" ", 2);
        String type = words[0];
        String value = words.length > 1 ? words[1] : "";
        if (type.startsWith("list-")) {
            List<Parameter> all = value.isEmpty()
                    ? List.of()
                    : Stream.of(value.split("\\|"))
                            .map(one -> parameter(type.substring(5), one))
                            .toList();
            return em -> all.stream().map(one -> one.in(em)).toList();
        }
        return parameter(type, value);
    }

    private static Parameter parameter(String type, String value) {
        if (type.equals("null")) {
            return em -> null;
        }
        if (Character.isUpperCase(type.charAt(0))) {
            return em -> em.find(em.getMetamodel().entity(type).getJavaType(), id(type, value));
        }
        Object constant = constant(type, value);
        return em -> constant;
    }

    private static Object id(String entity, String id) {
        return switch (entity) {
            case "Person", "Employee", "Executive", "Customer", "City", "CustomerOrder" -> Long.valueOf(id);
            case "Department" -> new DepartmentId(id.split("/")[0], Integer.parseInt(id.split("/")[1]));
            case "Warehouse" -> Integer.valueOf(id);
            default -> id;
        };
    }

    private static Object constant(String type, String value) {
        return switch (type) {
            case "string" -> value;
            case "int" -> Integer.valueOf(value);
            case "long" -> Long.valueOf(value);
            case "short" -> Short.valueOf(value);
            case "byte" -> Byte.valueOf(value);
            case "char" -> value.charAt(0);
            case "float" -> Float.valueOf(value);
            case "double" -> Double.valueOf(value);
            case "decimal" -> new BigDecimal(value);
            case "integer" -> new BigInteger(value);
            case "bool" -> Boolean.valueOf(value);
            default -> other(type, value);
        };
    }

    private static Object other(String type, String value) {
        return switch (type) {
            case "date" -> LocalDate.parse(value);
            case "time" -> LocalTime.parse(value);
            case "datetime" -> LocalDateTime.parse(value);
            case "instant" -> Instant.parse(value);
            case "uuid" -> UUID.fromString(value);
            case "isbn" -> new Isbn(value);
            case "status" -> OrderStatus.valueOf(value);
            case "priority" -> Priority.valueOf(value);
            case "grade" -> Grade.valueOf(value);
            case "departmentid" -> id("Department", value);
            case "class" -> entity(value);
            default -> throw new IllegalArgumentException("no such type: " + type);
        };
    }

    private static Class<?> entity(String name) {
        try {
            return Class.forName("io.monodyne.differential.shop." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
