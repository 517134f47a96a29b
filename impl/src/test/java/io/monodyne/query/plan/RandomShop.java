package io.monodyne.query.plan;

import io.monodyne.metamodel.EntityKey;
import io.monodyne.query.term.EntityRow;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random entities of the {@link Shop}, of few values so that much is equal, and random conditions of them. Lives for one try. */
final class RandomShop {

    private static final List<String> TEXTS =
            List.of("", "a", "ab", "abc", "a#b", "a%b", "a_b", "A", "b", "\u00e9", "\uffff", "\ud83d\ude00");

    /** Those that a key can be made of alone. */
    private static final List<String> WORDS = TEXTS.subList(1, TEXTS.size());

    private static final List<String> PATTERNS =
            List.of("a%", "%", "", "a", "a_b", "a#%", "%b", "%b%", "_", "ab%c", "a!%%", "!_%", "\u00e9%", "a%b%");

    private static final List<Instant> MOMENTS = List.of(
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2026-01-01T00:00:00.5Z"),
            Instant.parse("2026-01-02T00:00:00Z"),
            Instant.parse("1969-12-31T23:59:59.999999999Z"));

    private static final List<Object> NUMBERS = List.of(
            0,
            1,
            5L,
            -1,
            -10L,
            (short) 5,
            4.5,
            5.0,
            5.5f,
            new BigDecimal("5.0"),
            new BigDecimal("4.99"),
            new BigDecimal("1E+40"),
            BigInteger.TEN,
            BigInteger.TEN.pow(30),
            Long.MAX_VALUE,
            Integer.MIN_VALUE,
            Double.MAX_VALUE,
            Double.NEGATIVE_INFINITY);

    private final Random random;
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    RandomShop(Random random) {
        this.random = random;
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    Object entity(String name) {
        return switch (name) {
            case "Note" -> note();
            case "Order" -> order();
            case "Line" -> line();
            case "Bill" -> bill();
            case "Vehicle" -> random.nextBoolean() ? car() : truck();
            default -> customer();
        };
    }

    private Shop.Note note() {
        Shop.Note note = new Shop.Note();
        note.account = one(TEXTS);
        note.createdAt = one(MOMENTS);
        note.type = one(TEXTS.subList(1, 5));
        note.author = one(TEXTS.subList(1, 8));
        note.text = one(TEXTS.subList(1, 8));
        note.year = 2020 + random.nextInt(3);
        note.severity = random.nextInt(12) - 2;
        note.day = LocalDate.of(2026, 1, 1 + random.nextInt(3));
        note.title = maybe(one(WORDS));
        return note;
    }

    private Shop.Order order() {
        Shop.Order order = new Shop.Order();
        order.id = random.nextInt(12) - 2;
        order.customer = customer();
        order.payer = maybe(customer());
        order.state = maybe(one(List.of(Shop.State.values())));
        order.total = random.nextInt(12) - 2;
        order.discount = maybe(new BigDecimal(one(List.of("1.5", "5", "4.990", "-3"))));
        order.placedAt = maybe(one(MOMENTS));
        order.note = maybe(one(TEXTS));
        return order;
    }

    private Shop.Customer customer() {
        Shop.Customer customer = new Shop.Customer();
        customer.id = one(WORDS);
        customer.name = maybe(one(TEXTS));
        customer.active = random.nextBoolean();
        customer.address = random.nextBoolean() ? null : address();
        return customer;
    }

    private Shop.Address address() {
        Shop.Address address = new Shop.Address();
        address.city = maybe(one(TEXTS));
        return address;
    }

    private Shop.Line line() {
        Shop.Line line = new Shop.Line();
        line.id = new Shop.LineKey(random.nextInt(4), random.nextInt(4));
        line.product = one(TEXTS);
        line.quantity = random.nextInt(12) - 2;
        line.remark = maybe(one(TEXTS));
        return line;
    }

    private Shop.Bill bill() {
        Shop.Bill bill = new Shop.Bill();
        bill.tenant = "mine";
        bill.number = random.nextInt(6);
        bill.kind = one(TEXTS);
        bill.amount = random.nextInt(12) - 2;
        return bill;
    }

    private Shop.Car car() {
        Shop.Car car = new Shop.Car();
        car.plate = one(WORDS);
        car.maker = one(TEXTS);
        car.doors = random.nextInt(6);
        return car;
    }

    private Shop.Truck truck() {
        Shop.Truck truck = new Shop.Truck();
        truck.plate = one(WORDS);
        truck.maker = one(TEXTS);
        truck.load = random.nextInt(6);
        return truck;
    }

    /** What can be asked of an entity, by the kind of its values. */
    private static final Map<String, Map<String, String>> PATHS = Map.of(
            "Note",
            Map.of(
                    "e.account", "text",
                    "e.createdAt", "moment",
                    "e.type", "text",
                    "e.author", "text",
                    "e.text", "text",
                    "e.year", "year",
                    "e.severity", "number",
                    "e.day", "day",
                    "e.title", "text"),
            "Order",
            Map.of(
                    "e.id", "number",
                    "e.customer.id", "text",
                    "e.payer.id", "text",
                    "e.customer", "customer",
                    "e.payer", "customer",
                    "e.state", "state",
                    "e.total", "number",
                    "e.discount", "number",
                    "e.placedAt", "moment",
                    "e.note", "text"),
            "Customer",
            Map.of("e.id", "text", "e.name", "text", "e.active", "truth", "e.address.city", "text"),
            "Line",
            Map.of(
                    "e.id.order", "number",
                    "e.id.number", "number",
                    "e.product", "text",
                    "e.quantity", "number",
                    "e.remark", "text"),
            "Vehicle",
            Map.of(
                    "e.plate", "text",
                    "e.maker", "text",
                    "treat(e as Truck).load", "number",
                    "treat(e as Car).doors", "number",
                    "e.owner", "customer"),
            "Bill",
            Map.of("e.number", "number", "e.kind", "text", "e.amount", "number"));

    static List<String> entities() {
        return List.of("Note", "Order", "Customer", "Line", "Vehicle", "Bill");
    }

    /** A condition of {@code e}, mostly one that names a partition. */
    String condition(String entity) {
        String partition = switch (entity) {
            case "Note" ->
                one(List.of(
                        "e.type = " + value("text") + " and e.author = " + value("text") + " and ",
                        "e.type = " + value("text") + " and ",
                        "e.type = " + value("text") + " and e.year = " + value("year") + " and ",
                        "e.account = " + value("text") + " and ",
                        "e.author in (" + value("text") + ", " + value("text") + ") and "));
            case "Order" -> one(List.of("e.customer = " + value("customer") + " and ", ""));
            case "Line" ->
                one(List.of("e.product = " + value("text") + " and ", "e.id.order = " + value("number") + " and "));
            case "Vehicle" -> "e.maker = " + value("text") + " and ";
            default -> "";
        };
        return (random.nextInt(4) == 0 ? "" : partition) + condition(entity, 2);
    }

    private String condition(String entity, int depth) {
        int kind = depth == 0 ? 9 : random.nextInt(10);
        return switch (kind) {
            case 0, 1, 2, 3 -> condition(entity, depth - 1) + " and " + condition(entity, depth - 1);
            case 4 -> "(" + condition(entity, depth - 1) + " or " + condition(entity, depth - 1) + ")";
            case 5 -> "not (" + condition(entity, depth - 1) + ")";
            default -> single(entity);
        };
    }

    private String single(String entity) {
        Map<String, String> paths = Objects.requireNonNull(PATHS.get(entity));
        String path = one(paths.keySet().stream().sorted().toList());
        String kind = Objects.requireNonNull(paths.get(path));
        if (random.nextInt(12) == 0) {
            return path + one(List.of(" is null", " is not null"));
        }
        if (kind.equals("truth")) {
            return one(List.of(path, "not " + path, path + " = " + value(kind), path + " <> " + value(kind)));
        }
        if (kind.equals("customer") || kind.equals("state")) {
            return one(List.of(
                    path + " = " + value(kind),
                    path + " <> " + value(kind),
                    path + " in (" + value(kind) + ", " + value(kind) + ")"));
        }
        return ordered(path, kind);
    }

    private String ordered(String path, String kind) {
        String not = one(List.of("", "", "not "));
        return switch (random.nextInt(kind.equals("text") ? 7 : 5)) {
            case 0, 1 -> path + " = " + value(kind);
            case 2 -> path + one(List.of(" < ", " <= ", " > ", " >= ", " <> ")) + value(kind);
            case 3 -> path + " " + not + "between " + value(kind) + " and " + value(kind);
            case 4 -> path + " " + not + "in (" + value(kind) + ", " + value(kind) + ", " + value(kind) + ")";
            default -> path + " " + not + "like " + parameter(maybe(one(PATTERNS))) + one(List.of("", " escape '!'"));
        };
    }

    private String value(String kind) {
        Object value = switch (kind) {
            case "text" -> one(TEXTS);
            case "moment" -> one(MOMENTS);
            case "day" -> LocalDate.of(2026, 1, 1 + random.nextInt(3));
            case "year" -> 2020 + random.nextInt(3);
            case "number" -> random.nextBoolean() ? random.nextInt(12) - 2 : one(NUMBERS);
            case "truth" -> random.nextBoolean();
            case "state" -> one(List.of(Shop.State.values()));
            default -> row(one(WORDS));
        };
        return parameter(random.nextInt(25) == 0 ? null : value);
    }

    private String parameter(@Nullable Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    private static EntityRow row(String id) {
        EntityKey key = Plans.MODEL.entity(Shop.Customer.class).keyOfId(id);
        return new EntityRow(key, null);
    }

    List<Object> entities(String name, int count) {
        List<Object> entities = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entities.add(entity(name));
        }
        return entities;
    }
}
