package io.monodyne.differential.shop;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** The rows of the shop: the same ones at every call, with ties, nulls, empty collections, negative numbers and texts that are awkward. */
public final class Rows {

    private static final long SEED = 3_2L;
    private static final LocalDate DAY = LocalDate.of(2024, 2, 27);
    private static final Instant MOMENT = Instant.parse("2024-02-28T22:30:00Z");

    private final Random random = new Random(SEED);
    private final List<Object> rows = new ArrayList<>();
    private final List<Country> countries = new ArrayList<>();
    private final List<City> cities = new ArrayList<>();
    private final List<Category> categories = new ArrayList<>();
    private final List<Department> departments = new ArrayList<>();
    private final List<Employee> employees = new ArrayList<>();
    private final List<Customer> customers = new ArrayList<>();
    private final List<Product> products = new ArrayList<>();
    private final List<CustomerOrder> orders = new ArrayList<>();

    private Rows() {
        places();
        categories();
        departments();
        people();
        products();
        orders();
        reviews();
        warehouses();
        samples();
    }

    /** Persists new instances of all rows. */
    public static void persist(EntityManager entityManager) {
        new Rows().rows.forEach(entityManager::persist);
    }

    private <E> E add(E row, List<? super E> list) {
        rows.add(row);
        list.add(row);
        return row;
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** Null in one of so many cases. */
    private <T> T orNull(int oneIn, T value) {
        return random.nextInt(oneIn) == 0 ? null : value;
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }

    private void places() {
        add(new Country("CH", "Switzerland", 8_815_000L, false, Continent.EUROPE), countries);
        add(new Country("DE", "Germany", 84_358_000L, true, Continent.EUROPE), countries);
        add(new Country("JP", "日本", 124_500_000L, false, Continent.ASIA), countries);
        add(new Country("CI", "Côte d'Ivoire", null, false, Continent.AFRICA), countries);
        add(new Country("US", "United States", 334_900_000L, false, Continent.AMERICA), countries);
        add(new Country("XX", "Nowhere_%", 0L, true, null), countries);
        List<String> names = List.of(
                "Zürich",
                "Bern",
                "Berlin",
                "Köln",
                "東京",
                "Abidjan",
                "Boston",
                "Portland",
                "Portland",
                "Bern",
                "Genève");
        List<String> in = List.of("CH", "CH", "DE", "DE", "JP", "CI", "US", "US", "US", "US", "CH");
        for (int at = 0; at < names.size(); at++) {
            String code = in.get(at);
            Country country = countries.stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow();
            add(new City(at + 1, names.get(at), country, at * 8.25 - 20, orNull(4, at * 100 - 50)), cities);
        }
        add(new City(12, "Atlantis", null, -0.5, -3000), cities);
    }

    private Address address() {
        return new Address(
                oneOf("High Street 1", "Low Road 7", "high street 1", "Rue de l'Été 3"),
                orNull(4, oneOf("8000", "08000", "1000", "#12")),
                new Geo(random.nextInt(9) * 0.5 - 2, random.nextInt(5) * 1.25),
                orNull(5, oneOf(cities)));
    }

    private void categories() {
        Category all = add(new Category("ALL", "Everything", null, 1), categories);
        Category media = add(new Category("MEDIA", "Media", all, 2), categories);
        Category tech = add(new Category("TECH", "Tech & more", all, 2), categories);
        add(new Category("NOVEL", "Novels", media, 3), categories);
        add(new Category("COMIC", "Comics", media, null), categories);
        add(new Category("PHONE", "Phones", tech, 3), categories);
        add(new Category("CABLE", "Cables (1_m)", tech, -1), categories);
        add(new Category("LOST", "Lost", null, null), categories);
    }

    private void departments() {
        String[] branches = {"N", "N", "S", "S", "W"};
        String[] names = {"Sales", "Research", "Sales", "Legal", "Empty"};
        String[] budgets = {"100000.00", "250000.50", null, "100000.00", "0.00"};
        for (int at = 0; at < names.length; at++) {
            BigDecimal budget = budgets[at] == null ? null : decimal(budgets[at]);
            add(new Department(branches[at], at % 2 + 1, names[at], budget), departments);
        }
    }

    private Set<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        for (String tag : List.of("vip", "new", "50%", "a_b", "naïve")) {
            if (random.nextInt(3) == 0) {
                tags.add(tag);
            }
        }
        return tags;
    }

    private String nickname() {
        return orNull(4, oneOf("Al", "al", "Bo", "", "x_y", "100%", "C:\\", "#1", "Zoë", "ß"));
    }

    private LocalDate birthday() {
        return orNull(5, LocalDate.of(1960 + random.nextInt(40), 1 + random.nextInt(12), 1 + random.nextInt(28)));
    }

    private Instant created() {
        return MOMENT.plusSeconds(random.nextInt(6) * 3600L);
    }

    private Grade grade() {
        return orNull(6, oneOf(Grade.values()));
    }

    private void people() {
        String[] names = {"Ann", "Bob", "Cy", "Dörte", "Eve", "Ann", "O'Neil", "bob"};
        long id = 1;
        for (int at = 0; at < 6; at++, id++) {
            rows.add(new Person(created(), id, names[at], nickname(), birthday(), orNull(3, address()), tags()));
        }
        for (int at = 0; at < 4; at++, id++) {
            Executive executive = new Executive(
                    created(),
                    id,
                    "Chief " + names[at],
                    nickname(),
                    birthday(),
                    address(),
                    tags(),
                    "B" + id,
                    decimal(20_000 + at * 1_000 + ".00"),
                    Grade.LEAD,
                    DAY.minusYears(at),
                    orNull(3, departments.get(at)),
                    at == 0 ? null : employees.get(0),
                    orNull(3, decimal(at * 500 + ".25")),
                    orNull(3, at * 10));
            add(executive, employees);
        }
        for (int at = 0; at < 14; at++, id++) {
            BigDecimal salary = orNull(7, decimal(3_000 + random.nextInt(5) * 500 + ".50"));
            Department department = orNull(5, departments.get(random.nextInt(4)));
            Employee manager = orNull(4, oneOf(employees));
            String name = names[at % names.length];
            Employee employee = new Employee(
                    created(),
                    id,
                    name,
                    nickname(),
                    birthday(),
                    orNull(4, address()),
                    tags(),
                    "B" + id,
                    salary,
                    grade(),
                    DAY.minusDays(random.nextInt(5) * 200L),
                    department,
                    manager);
            add(employee, employees);
        }
        departments.get(0).headedBy(employees.get(0));
        departments.get(1).headedBy(employees.get(6));
        departments.get(3).headedBy(employees.get(1));
        for (int at = 0; at < 12; at++, id++) {
            Map<String, String> preferences = new LinkedHashMap<>();
            for (String key : List.of("color", "size", "50%")) {
                if (random.nextBoolean()) {
                    preferences.put(key, oneOf("red", "blue", "L", "", "50%"));
                }
            }
            Customer customer = new Customer(
                    created(),
                    id,
                    names[at % names.length] + (at < 8 ? "" : " II"),
                    nickname(),
                    birthday(),
                    orNull(4, address()),
                    tags(),
                    orNull(4, decimal(random.nextInt(4) * 1_000 - 500 + ".00")),
                    random.nextBoolean(),
                    preferences);
            add(customer, customers);
        }
    }

    private Set<Category> someCategories() {
        Set<Category> some = new LinkedHashSet<>();
        for (int count = random.nextInt(3); count > 0; count--) {
            some.add(categories.get(1 + random.nextInt(6)));
        }
        return some;
    }

    private List<String> keywords() {
        List<String> keywords = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            keywords.add(oneOf("fast", "light", "été", "50%", "a_b"));
        }
        return keywords;
    }

    private BigDecimal price() {
        return orNull(8, decimal(random.nextInt(20) * 5 + (random.nextBoolean() ? ".00" : ".99")));
    }

    private void products() {
        for (int at = 1; at <= 4; at++) {
            Product product = new Product(
                    "P" + at,
                    "Thing " + at,
                    price(),
                    orNull(3, at * 0.25),
                    orNull(4, at - 2),
                    orNull(3, at % 2 == 0),
                    keywords(),
                    someCategories());
            add(product, products);
        }
        for (int at = 1; at <= 7; at++) {
            Book book = new Book(
                    "B" + at,
                    oneOf("Emma", "Faust", "Momo", "雪国", "100% Java"),
                    price(),
                    orNull(3, at * 0.5),
                    orNull(4, at * 3),
                    orNull(3, false),
                    keywords(),
                    someCategories(),
                    100 + at % 4 * 50,
                    orNull(4, new Isbn("97" + at)),
                    orNull(4, oneOf(Language.values())));
            add(book, products);
        }
        for (int at = 1; at <= 4; at++) {
            AudioBook book = new AudioBook(
                    "A" + at,
                    oneOf("Emma", "Momo", "Heidi"),
                    price(),
                    null,
                    0,
                    null,
                    keywords(),
                    someCategories(),
                    at * 10,
                    new Isbn("98" + at),
                    Language.GERMAN,
                    orNull(3, at * 60),
                    orNull(3, oneOf("Ann", "Otto")));
            add(book, products);
        }
        for (int at = 1; at <= 6; at++) {
            Device device = new Device(
                    "D" + at,
                    oneOf("Phone X", "Phone_X", "Cable"),
                    price(),
                    at * 1.5 - 3,
                    orNull(4, at * 7 - 10),
                    orNull(3, at % 2 == 0),
                    keywords(),
                    someCategories(),
                    (short) (at % 3 * 12),
                    orNull(3, BigInteger.TEN.pow(18 + at).negate()));
            add(device, products);
        }
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            notes.add(new Note(
                    oneOf("Ann", "Bob"),
                    orNull(3, oneOf("ok", "50% off", "a_b", "late!")),
                    orNull(3, DAY.plusDays(random.nextInt(4))),
                    random.nextInt(3)));
        }
        return notes;
    }

    private void orders() {
        for (int at = 1; at <= 28; at++) {
            CustomerOrder order = new CustomerOrder(
                    1000 + at,
                    orNull(7, customers.get(random.nextInt(9))),
                    DAY.atTime(8 + at % 3, 30).plusDays(at % 9),
                    orNull(9, oneOf(OrderStatus.values())),
                    orNull(9, oneOf(Priority.values())),
                    orNull(8, decimal(random.nextInt(8) * 25 - 25 + ".50")),
                    orNull(3, random.nextBoolean()),
                    orNull(4, new UUID(at, at * 7L)),
                    notes());
            add(order, orders);
            int lines = random.nextInt(5);
            for (int number = 1; number <= lines; number++) {
                rows.add(new OrderLine(
                        new LineId(1000 + at, number),
                        order,
                        orNull(8, oneOf(products)),
                        random.nextInt(5),
                        orNull(6, decimal(random.nextInt(9) * 10 + ".25")),
                        orNull(2, random.nextInt(4) * 0.125),
                        random.nextBoolean()));
            }
            if (at % 3 == 0) {
                rows.add(new Shipment(
                        order, orNull(4, DAY.plusDays(at)), oneOf("DHL", "Post", "post"), orNull(4, address())));
            }
        }
    }

    private void reviews() {
        for (int at = 1; at <= 30; at++) {
            rows.add(new Review(
                    new UUID(7, at),
                    orNull(9, oneOf(products)),
                    orNull(4, oneOf(customers)),
                    1 + random.nextInt(5),
                    orNull(5, oneOf("good", "Good!", "50% good", "a_b", "C:\\good", "#1", "schön", " padded ", "")),
                    MOMENT.plusSeconds(random.nextInt(20) * 7200L)));
        }
    }

    private void warehouses() {
        for (int at = 1; at <= 4; at++) {
            Map<Product, Integer> stock = new LinkedHashMap<>();
            Map<String, Slot> slots = new LinkedHashMap<>();
            for (int count = at == 4 ? 0 : 3; count > 0; count--) {
                stock.put(oneOf(products), random.nextInt(5) * 10);
                slots.put(
                        oneOf("A", "B", "C", "a"),
                        new Slot(random.nextInt(3) * 50, orNull(3, oneOf("books", "cables"))));
            }
            rows.add(new Warehouse(at, orNull(3, "W" + at), orNull(3, oneOf(cities)), stock, slots));
        }
    }

    private void samples() {
        List<String> texts =
                List.of("alpha", "Beta", "50%", "a_b", "back\\slash", "#hash", "naïve", "日本語", "  blank ", "");
        for (int at = 1; at <= 16; at++) {
            rows.add(new Sample(
                    at,
                    (byte) (at % 5 - 2),
                    (short) (at * 100 - 800),
                    at % 4 - 1,
                    orNull(3, at % 3 * 10 - 10),
                    at % 6 * 10_000_000_000L - 20_000_000_000L,
                    orNull(3, at * 1_000L),
                    at * 0.25f - 2,
                    at % 7 * 1.5 - 3,
                    orNull(3, at * 0.125 - 1),
                    orNull(4, decimal(at % 5 * 10 - 20 + ".125")),
                    orNull(4, BigInteger.valueOf(at - 8).multiply(BigInteger.TEN.pow(20))),
                    (char) ('a' + at % 3),
                    at % 2 == 0,
                    orNull(3, at % 4 < 2),
                    DAY.plusDays(at % 6),
                    LocalTime.of(at, at * 3, at),
                    DAY.atTime(at, 59, 30).plusMonths(at % 3),
                    MOMENT.plusSeconds(at * 1800L),
                    new UUID(at % 3, at),
                    texts.get(at % texts.size()),
                    orNull(3, texts.get((at + 3) % texts.size())),
                    orNull(4, Priority.values()[at % 3]),
                    orNull(4, Grade.values()[at % 3])));
        }
    }
}
