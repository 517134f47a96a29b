package io.monodyne.query.plan;

import org.junit.jupiter.api.Test;

/** Which conditions become filters, and which are left to memory. */
class FilterPlanTest {

    @Test
    void besideAKey() {
        Plans.check("""
            select o from Order o where o.customer.id = 'x' and o.total between 1 and 5
                query app/gsi0  Order#customer#{'x'}   filter o.total between 1 and 5   -> Order o

            select n from Note n where n.type = 't' and n.year = 2020 and n.day = :d and n.author like :p
                query app/gsi0  TYPE#{'t'} · {2020}#{:d}#{author like :p}   filter n.author like :p   -> Note n

            select n from Note n where n.author = 'b' and n.title is not null
                query app/gsi1  AUTHOR#{'b'}   -> Note n

            select o from Order o where o.customer.id = 'x' and (o.total = 1 or o.note is null)
                query app/gsi0  Order#customer#{'x'}   filter (o.total = 1 or o.note is null)   -> Order o

            select o from Order o where o.customer.id = 'x' and not (o.total > 5 and o.note like '%y%')
                query app/gsi0  Order#customer#{'x'}   filter not (o.total > 5 and o.note like '%y%')   -> Order o

            select o from Order o where o.customer.id = 'x' and o.total <> 5
                query app/gsi0  Order#customer#{'x'}   filter o.total <> 5   -> Order o

            select o from Order o where o.customer.id = 'x' and o.note not like 'a%'
                query app/gsi0  Order#customer#{'x'}   filter not o.note like 'a%'   -> Order o

            select o from Order o where o.customer.id = 'x' and o.total not in (1, 2)
                query app/gsi0  Order#customer#{'x'}   filter not o.total in (1, 2)   -> Order o

            select o from Order o where o.customer.id = 'x' and o.state in
            (io.monodyne.query.plan.Shop.State.PAID, :s)
                query app/gsi0  Order#customer#{'x'}   filter o.state in (PAID, :s)   -> Order o

            select o from Order o where o.customer.id = 'x' and o.state < :s
                query app/gsi0  Order#customer#{'x'}   filter o.state < :s   -> Order o

            select o from Order o where o.customer = :c and o.payer = :p
                query app/gsi0  Order#customer#{:c}   filter o.payer = :p   -> Order o

            select n from Note n where n.type = 't' and n.day = :d
                query app/gsi0  TYPE#{'t'}   filter n.day = :d   -> Note n

            select n from Note n where n.author = 'b' and n.title like '%x%'
                query app/gsi1  AUTHOR#{'b'}   filter n.title like '%x%'   -> Note n

            select n from Note n where n.type = 't' and n.year = 2020 and n.year = 2021
                query app/gsi0  TYPE#{'t'} · begins {2020}#   filter n.year = 2021   -> Note n

            select n from Note n where n.type = 't' and not (n.year <> 2020 or n.severity = 1)
                query app/gsi0  TYPE#{'t'} · begins {2020}#   filter n.severity <> 1   -> Note n

            select n from Note n where n.expiresAt > :t and n.account = 'a'
                query app  ACCOUNT#{'a'} · begins NOTE#   filter n.expiresAt > :t   -> Note n

            select o from Order o where o.customer.id = 'x' and (o.payer.id = 'y' or o.payer is null)
                query app/gsi0  Order#customer#{'x'}   filter (o.payer.id = 'y' or o.payer is null)   -> Order o
            """);
    }

    @Test
    void inAnExtentOrAScan() {
        Plans.check("""
            select o from Order o where o.payer is null
                query app/gsi19  EXTENT#Order#0   filter o.payer is null   -> Order o

            select o from Order o where o.payer is not null
                query app/gsi19  EXTENT#Order#0   filter not o.payer is null   -> Order o

            select o from Order o where o.state = io.monodyne.query.plan.Shop.State.OPEN
                query app/gsi19  EXTENT#Order#0   filter o.state = OPEN   -> Order o

            select o from Order o where o.note like 'x%'
                query app/gsi19  EXTENT#Order#0   filter o.note like 'x%'   -> Order o

            select c from Customer c where c.active
                query app/gsi19  EXTENT#Customer#0   filter c.active   -> Customer c

            select c from Customer c where not c.active
                query app/gsi19  EXTENT#Customer#0   filter not c.active   -> Customer c

            select c from Customer c where c.address.city = 'Rome'
                query app/gsi19  EXTENT#Customer#0   filter c.address.city = 'Rome'   -> Customer c

            select o from Order o where o.customer is null
                query app/gsi19  EXTENT#Order#0   filter o.customer is null   -> Order o

            select n from Note n where n.text = 'x'
                query app/gsi19  EXTENT#Note#0..2   filter n.text = 'x'   -> Note n

            select l from Line l where l.remark = 'x'
                scan app   filter l.remark = 'x'   -> Line l
            """);
    }

    @Test
    void whatIsComputedIsLeftToMemory() {
        Plans.check("""
            select o from Order o where o.customer.id = 'x' and o.total + 1 > 5
                query app/gsi0  Order#customer#{'x'}   -> Order o
                  in memory: (o.total + 1) > 5

            select o from Order o where o.customer.id = 'x' and o.total < o.version
                query app/gsi0  Order#customer#{'x'}   -> Order o
                  in memory: o.total < o.version

            select o from Order o where o.customer.id = 'x' and o.total <= o.total
                query app/gsi0  Order#customer#{'x'}   -> Order o
                  in memory: o.total <= o.total

            select c from Customer c where lower(c.name) = 'x'
                query app/gsi19  EXTENT#Customer#0   -> Customer c
                  in memory: lower(c.name) = 'x'
            """);
    }
}
