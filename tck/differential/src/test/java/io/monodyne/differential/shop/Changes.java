package io.monodyne.differential.shop;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a transaction does to the rows of the shop: new ones, changed ones, moved ones, removed ones. The same at every call. */
public final class Changes {

    private Changes() {}

    /** Makes them, and flushes nothing. */
    public static void make(EntityManager em) {
        places(em);
        people(em);
        orders(em);
        reviews(em);
    }

    private static void places(EntityManager em) {
        Country country = new Country("AT", "Austria", 9_100_000L, true, Continent.EUROPE);
        em.persist(country);
        em.persist(new City(13, "Wien", country, 16.5, 150));
        em.find(City.class, 4L).moveTo(country, null);
        em.find(City.class, 12L).moveTo(em.find(Country.class, "JP"), 700);
        em.find(Country.class, "CH").joinEuro(null);
    }

    private static void people(EntityManager em) {
        em.find(Person.class, 1L).rename("Zed", null);
        em.find(Person.class, 2L).rename("Ann", "al");
        em.find(Person.class, 2L).tag("vip");
        em.remove(em.find(Person.class, 3L));
        Department department = em.find(Department.class, new DepartmentId("W", 1));
        em.find(Employee.class, 12L).work(department, em.find(Employee.class, 8L), new BigDecimal("4321.00"));
        em.find(Employee.class, 13L).work(null, null, null);
        Set<String> tags = new LinkedHashSet<>(List.of("new", "50%"));
        em.persist(new Person(
                Instant.parse("2024-02-28T22:30:00Z"), 100, "Ann", "x_y", LocalDate.of(1970, 5, 5), null, tags));
    }

    private static void orders(EntityManager em) {
        em.find(CustomerOrder.class, 1001L).become(OrderStatus.PAID, Priority.HIGH, new BigDecimal("99.50"));
        em.find(CustomerOrder.class, 1002L).become(OrderStatus.OPEN, Priority.LOW, null);
        em.find(CustomerOrder.class, 1005L).become(null, null, new BigDecimal("7.00"));
        em.find(CustomerOrder.class, 1007L).orderedBy(em.find(Customer.class, 26L));
        em.find(CustomerOrder.class, 1008L).orderedBy(null);
        em.find(CustomerOrder.class, 1008L).note(new Note("Ann", "added", null, 2));
        CustomerOrder order = new CustomerOrder(
                2000,
                em.find(Customer.class, 26L),
                LocalDate.of(2024, 3, 1).atTime(9, 30),
                OrderStatus.OPEN,
                Priority.HIGH,
                new BigDecimal("60.00"),
                true,
                new UUID(1, 1),
                List.of(new Note("Bob", null, LocalDate.of(2024, 3, 2), 1)));
        em.persist(order);
        Product product = em.find(Product.class, "B1");
        em.persist(new OrderLine(new LineId(2000, 1), order, product, 4, new BigDecimal("30.25"), null, true));
        em.remove(em.find(OrderLine.class, new LineId(1004, 1)));
        product.sell(new BigDecimal("77.77"), em.find(Category.class, "NOVEL"));
    }

    private static void reviews(EntityManager em) {
        em.find(Review.class, new UUID(7, 1)).rate(5, "good");
        em.find(Review.class, new UUID(7, 2)).rate(4, null);
        em.remove(em.find(Review.class, new UUID(7, 3)));
        Product product = em.find(Product.class, "D1");
        em.persist(new Review(
                new UUID(7, 40),
                product,
                em.find(Customer.class, 26L),
                4,
                "50% good",
                Instant.parse("2024-02-29T10:00:00Z")));
    }
}
