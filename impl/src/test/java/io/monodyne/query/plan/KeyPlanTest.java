package io.monodyne.query.plan;

import org.junit.jupiter.api.Test;

/** Which conditions become keys. */
class KeyPlanTest {

    @Test
    void theIdIsAGet() {
        Plans.check("""
            select o from Order o where o.id = 1
                get app  Order#{1}·Order   -> Order o

            select o from Order o where o.id = :id
                get app  Order#{:id}·Order   -> Order o

            select o from Order o where o.id = 1 and o.total > 5
                get app  Order#{1}·Order   -> Order o
                  in memory: o.total > 5

            select o from Order o where o = :order
                get app  Order#{:order}·Order   -> Order o

            select o from Order o where id(o) = :id
                get app  Order#{:id}·Order   -> Order o

            select o from Order o where :id = o.id
                get app  Order#{:id}·Order   -> Order o

            select n from Note n where n.account = 'a' and n.createdAt = :t
                get app  ACCOUNT#{'a'}·NOTE#{:t}   -> Note n

            select l from Line l where l.id = :id
                get app  ORDER#{:id.order}·LINE#{:id.number}   -> Line l

            select b from Bill b where b.number = 5
                get app  Bill#{tenant}#{5}·Bill   -> Bill b

            select o from Order o where o.id = 1 + :n
                get app  Order#{(1 + :n)}·Order   -> Order o

            select o from Order o where o.id = 5.0
                get app  Order#{5}·Order   -> Order o

            select c from Car c where c.plate = 'x'
                get app  Vehicle#{'x'}·Vehicle   -> Car c

            select b from Bill b where b.number = 5 and b.kind = 'k'
                get app  Bill#{tenant}#{5}·Bill   -> Bill b
                  in memory: b.kind = 'k'
            """);
    }

    @Test
    void severalIdsAreABatchGet() {
        Plans.check("""
            select o from Order o where o.id in (1, 2, 3)
                batch-get app  Order#{1, 2, 3}·Order   -> Order o

            select o from Order o where o.id in :ids
                batch-get app  Order#{:ids}·Order   -> Order o

            select o from Order o where o.id = 1 or o.id = :id
                batch-get app  Order#{1, :id}·Order   -> Order o

            select n from Note n where n.account = :a and n.createdAt in :times
                batch-get app  ACCOUNT#{:a}·NOTE#{:times}   -> Note n

            select l from Line l where l.id.order in (1, 2) and l.id.number = 3
                batch-get app  ORDER#{1, 2}·LINE#{3}   -> Line l

            select l from Line l where l.id.order = 5 and l.id.number in :numbers
                batch-get app  ORDER#{5}·LINE#{:numbers}   -> Line l

            select l from Line l where l in (:a, :b)
                batch-get app  ORDER#{:a, :b.order}·LINE#{:a, :b.number}   -> Line l
            """);
    }

    @Test
    void casesAreAUnion() {
        Plans.check("""
            select n from Note n where n.author = 'b' or n.type = 't'
                query app/gsi2  AUTHOR#{'b'}
                  or query app/gsi0  TYPE#{'t'}   -> Note n
                  in memory: (n.author = 'b' or n.type = 't')

            select o from Order o where (o.customer.id = 'x' and o.total > 5) or o.id = 7
                query app/gsi0  Order#customer#{'x'}   filter o.total > 5
                  or get app  Order#{7}·Order   -> Order o
                  in memory: ((o.customer.id = 'x' and o.total > 5) or o.id = 7)
            """);
    }

    @Test
    void whatExtendsAnEntityIsReadWithIt() {
        Plans.check("""
            select v from Vehicle v
                query app/gsi19  EXTENT#Vehicle#0   -> Vehicle v

            select c from Car c
                query app/gsi19  EXTENT#Vehicle#0   -> Car c

            select v from Vehicle v where v.maker = 'm'
                query app/gsi4  MAKER#{'m'}   -> Vehicle v

            select c from Car c where c.maker = 'm' and c.doors = 5
                query app/gsi4  MAKER#{'m'}   filter c.doors = 5   -> Car c

            select t from Truck t where t.load = 5
                query app/gsi5  LOAD#{5}   -> Truck t

            select v from Vehicle v where type(v) = Car
                query app/gsi19  EXTENT#Vehicle#0   filter type(v) = Car   -> Vehicle v

            select v from Vehicle v where treat(v as Truck).load = 5
                query app/gsi19  EXTENT#Vehicle#0   filter v.load = 5   -> Vehicle v

            select v from Vehicle v where v.maker = 'm' and type(v) in (Car, Truck)
                query app/gsi4  MAKER#{'m'}   filter type(v) in (Car, Truck)   -> Vehicle v
            """);
    }

    @Test
    void theTenantIsAlwaysKnown() {
        Plans.check("""
            select b from Bill b
                query app/gsi19  EXTENT#Bill#{tenant}#0 · begins {tenant}#   -> Bill b

            select b from Bill b where b.replaces.number = 5
                query app/gsi0  Bill#{tenant}#replaces#{5} · begins {tenant}#   -> Bill b

            select b from Bill b where b.tenant = 't'
                query app/gsi19  EXTENT#Bill#{tenant}#0 · begins {tenant}#   filter b.tenant = 't'   -> Bill b
            """);
    }

    @Test
    void attributesThatAreKeysThemselves() {
        Plans.check("""
            select n from Note n where n.type = 't' and n.author = 'b'
                query app/native  type = 't', author = 'b'   -> Note n

            select n from Note n where n.type = 't' and n.author = 'b' and n.severity = 3 and n.text like 'x%'
                query app/native  type = 't', author = 'b' · severity = 3, text like 'x%'   -> Note n

            select n from Note n where n.type = 't' and n.author = 'b' and n.severity > 3
                query app/native  type = 't', author = 'b' · severity > 3   -> Note n

            select n from Note n where n.type = 't' and n.author = 'b' and n.severity = 3 and n.text = 'x'
                query app/native  type = 't', author = 'b' · severity = 3, text = 'x'   -> Note n
            """);
    }

    @Test
    void componentsAreEqualAndTheNextIsARange() {
        Plans.check("""
            select n from Note n where n.account = 'a'
                query app  ACCOUNT#{'a'} · begins NOTE#   -> Note n

            select n from Note n where n.account = 'a' and n.createdAt > :t
                query app  ACCOUNT#{'a'} · NOTE#{createdAt > :t}   -> Note n

            select n from Note n where n.account = 'a' and n.createdAt between :t and :u
                query app  ACCOUNT#{'a'} · NOTE#{createdAt >= :t and createdAt <= :u}   -> Note n

            select n from Note n where n.account = 'a' and n.severity = 3
                query app/lsi0  ACCOUNT#{'a'} · begins SEVERITY#{3}#   -> Note n

            select n from Note n where n.account = 'a' and n.severity = 3 and n.createdAt >= :t
                query app/lsi0  ACCOUNT#{'a'} · SEVERITY#{3}#{createdAt >= :t}   -> Note n

            select n from Note n where n.account = 'a' and n.severity > 3
                query app/lsi0  ACCOUNT#{'a'} · SEVERITY#{severity > 3}   -> Note n

            select n from Note n where n.type = 't'
                query app/gsi0  TYPE#{'t'}   -> Note n

            select n from Note n where n.type = 't' and n.year = 2020
                query app/gsi0  TYPE#{'t'} · begins {2020}#   -> Note n

            select n from Note n where n.type = 't' and n.year = 2020 and n.day > :d
                query app/gsi0  TYPE#{'t'} · {2020}#{day > :d}   -> Note n

            select n from Note n where n.type = 't' and n.year between 2019 and 2020
                query app/gsi0  TYPE#{'t'} · {year >= 2019 and year <= 2020}   -> Note n

            select n from Note n where n.type = 't' and n.year = 2020 and n.day = :d and n.author like 'a%'
                query app/gsi0  TYPE#{'t'} · {2020}#{:d}#{author like 'a%'}   -> Note n

            select n from Note n where n.author = 'b'
                query app/gsi2  AUTHOR#{'b'}   -> Note n

            select n from Note n where n.author = 'b' and n.title = 'x'
                query app/gsi1  AUTHOR#{'b'} · {'x'}   -> Note n

            select n from Note n where n.author = 'b' and n.title like 'x%'
                query app/gsi1  AUTHOR#{'b'} · {title like 'x%'}   -> Note n

            select n from Note n where n.author in ('a', 'b') and n.createdAt > :t
                query app/gsi2  AUTHOR#{'a', 'b'} · {createdAt > :t}   -> Note n

            select l from Line l where l.id.order = 5
                query app  ORDER#{5} · begins LINE#   -> Line l

            select l from Line l where l.id.order = 5 and l.id.number > 3
                query app  ORDER#{5} · LINE#{id.number > 3}   -> Line l

            select l from Line l where l.product = 'p'
                query app/gsi3  PRODUCT#{'p'}   -> Line l

            select l from Line l where l.product = 'p' and l.quantity >= 5
                query app/gsi3  PRODUCT#{'p'} · {quantity >= 5}   -> Line l

            select n from Note n where n.author = 'b' and n.title like 'x!%%' escape '!'
                query app/gsi1  AUTHOR#{'b'} · {title like 'x!%%'}   -> Note n

            select n from Note n where n.type = 't' and n.year > 2019 and n.year <= 2021
                query app/gsi0  TYPE#{'t'} · {year > 2019 and year <= 2021}   -> Note n

            select n from Note n where n.type = 't' and (n.year = 2020 or n.year = 2021)
                query app/gsi0  TYPE#{'t'} · begins {2020, 2021}#   -> Note n

            select n from Note n where (n.type = 't' or n.type = 'u') and n.year = 2020
                query app/gsi0  TYPE#{'t', 'u'} · begins {2020}#   -> Note n

            select n from Note n where n.account = 'a' and n.severity in (1, 2)
                query app/lsi0  ACCOUNT#{'a'} · begins SEVERITY#{1, 2}#   -> Note n
            """);
    }

    @Test
    void aReferenceIsAKeyOfItsIndex() {
        Plans.check("""
            select o from Order o where o.id between 1 and 5
                query app/gsi19  EXTENT#Order#0 · {id >= 1 and id <= 5}   -> Order o

            select o from Order o where o.customer = :c
                query app/gsi0  Order#customer#{:c}   -> Order o

            select o from Order o where o.customer.id = 'x'
                query app/gsi0  Order#customer#{'x'}   -> Order o

            select o from Order o where o.customer.id in ('x', 'y')
                query app/gsi0  Order#customer#{'x', 'y'}   -> Order o

            select o from Order o where o.payer.id = :p
                query app/gsi1  Order#payer#{:p}   -> Order o

            select o from Order o where o.customer.id = 'x' and o.id > 5
                query app/gsi0  Order#customer#{'x'} · {id > 5}   -> Order o

            select o from Order o
                query app/gsi19  EXTENT#Order#0   -> Order o

            select o.total from Order o where o.customer.id = :c
                query app/gsi0  Order#customer#{:c}   -> Order o

            select o from Order o where :p = 1
                only where :p = 1
                query app/gsi19  EXTENT#Order#0   -> Order o

            select o from Order o where o.id = 5 and :p is not null
                only where not :p is null
                get app  Order#{5}·Order   -> Order o

            select o from Order o where o.customer.id = upper(:c)
                query app/gsi0  Order#customer#{upper(:c)}   -> Order o

            select o from Order o where o.customer.id = 'x' and 1 = 0
                only where 1 = 0
                query app/gsi0  Order#customer#{'x'}   -> Order o

            select o.id, o.customer.id from Order o where o.customer.id = 'x'
                query app/gsi0  Order#customer#{'x'}   -> Order o

            select o from Order o where o.customer.id = coalesce(:a, :b)
                query app/gsi0  Order#customer#{coalesce(:a, :b)}   -> Order o
            """);
    }

    @Test
    void whatNoKeyServesIsAnExtentOrAScan() {
        Plans.check("""
            select n from Note n
                query app/gsi19  EXTENT#Note#0..2   -> Note n

            select l from Line l
                scan app   -> Line l
            """);
    }
}
