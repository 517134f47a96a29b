package io.monodyne.query.plan;

import org.junit.jupiter.api.Test;

/** Which entities are read first, and how others follow. */
class JoinPlanTest {

    @Test
    void aStatementThatChangesReadsWhatItIsAbout() {
        Plans.check("""
            update Order o set o.total = 5 where o.id = 1
                get app  Order#{1}·Order   -> Order o
                each is updated

            update Order o set o.total = o.total + 1 where o.customer.id = 'x'
                query app/gsi0  Order#customer#{'x'}   -> Order o
                each is updated

            delete from Order o where o.customer.id = 'x' and o.state = io.monodyne.query.plan.Shop.State.PAID
                query app/gsi0  Order#customer#{'x'}   filter o.state = PAID   -> Order o
                each is deleted

            delete from Note n
                query app/gsi19  EXTENT#Note#0..2   -> Note n
                each is deleted

            update Bill b set b.amount = 0 where b.number in (1, 2)
                batch-get app  Bill#{tenant}#{1, 2}·Bill   -> Bill b
                each is updated

            delete from Line l where l.id.order = 5
                query app  ORDER#{5} · begins LINE#   -> Line l
                each is deleted
            """);
    }

    @Test
    void resultsThatArePutTogetherAreReadOneByOne() {
        Plans.check("""
            select o.total from Order o where o.id = 1 union select p.total from Order p where
            p.customer.id = 'x'
                get app  Order#{1}·Order   -> Order o
                union
                query app/gsi0  Order#customer#{'x'}   -> Order p

            select o from Order o where o.id = 1 intersect select p from Order p where p.total > 5
                get app  Order#{1}·Order   -> Order o
                intersect
                query app/gsi19  EXTENT#Order#0   filter p.total > 5   -> Order p
            """);
    }

    @Test
    void subqueriesHavePlansOfTheirOwn() {
        Plans.check("""
            select c from Customer c where :t member of c.tags and c.id = 'x'
                get app  Customer#{'x'}·Customer   -> Customer c
                  in memory: :t in (subquery)
                subquery:
                the elements c.tags   -> c.tags

            select c from Customer c where c.orders is empty
                query app/gsi19  EXTENT#Customer#0   -> Customer c
                  in memory: not exists(subquery)
                subquery:
                for each: the collection c.orders   -> Order c.orders

            select c from Customer c where size(c.orders) > 3 and c.id = 'x'
                get app  Customer#{'x'}·Customer   -> Customer c
                  in memory: cast((subquery) as Integer) > 3
                subquery:
                for each: the collection c.orders   -> Order c.orders

            select c from Customer c where exists (select o from Order o where o.customer = c and o.total >
            5) and c.id = 'x'
                get app  Customer#{'x'}·Customer   -> Customer c
                  in memory: exists(subquery)
                subquery:
                query app/gsi0  Order#customer#{c}   filter o.total > 5   -> Order o

            select c from Customer c where exists (select o from c.orders o where o.total > 5) and c.id = 'x'
                get app  Customer#{'x'}·Customer   -> Customer c
                  in memory: exists(subquery)
                subquery:
                for each: the collection c.orders   -> Order o
                  in memory: o.total > 5

            select c from Customer c where c.id in (select o.customer.id from Order o where o.id = 5)
                query app/gsi19  EXTENT#Customer#0   -> Customer c
                  in memory: c.id in (subquery)
                subquery:
                get app  Order#{5}·Order   -> Order o

            select o from Order o where o.total > all (select p.total from Order p where p.customer.id =
            'x') and o.id = 5
                get app  Order#{5}·Order   -> Order o
                  in memory: o.total > all (subquery)
                subquery:
                query app/gsi0  Order#customer#{'x'}   -> Order p

            select o from Order o where o.total = (select max(p.total) from Order p where p.customer =
            o.customer) and o.customer.id = 'x'
                query app/gsi0  Order#customer#{'x'}   -> Order o
                  in memory: o.total = (subquery)
                subquery:
                query app/gsi0  Order#customer#{o.customer}   -> Order p

            select l from Line l where l.product in (select k.code from Course k)
                scan app   -> Line l
                  in memory: l.product in (subquery)
                subquery:
                query app/gsi19  EXTENT#Course#0   -> Course k

            select o from Order o where o.id = (select max(p.id) from Order p where p.customer.id = 'x')
                get app  Order#{(subquery)}·Order   -> Order o
                subquery:
                query app/gsi0  Order#customer#{'x'}   -> Order p

            select o from Order o where o.customer.id = 'x' and o.total > (select avg(p.total) from Order p
            where p.customer.id = 'x')
                query app/gsi0  Order#customer#{'x'}   filter o.total > (subquery)   -> Order o
                subquery:
                query app/gsi0  Order#customer#{'x'}   -> Order p

            select o from Order o where o.customer.id = 'x' and o.total > (select avg(p.total) from Order p
            where p.customer = o.customer)
                query app/gsi0  Order#customer#{'x'}   -> Order o
                  in memory: o.total > (subquery)
                subquery:
                query app/gsi0  Order#customer#{o.customer}   -> Order p
            """);
    }

    @Test
    void elementsAreInTheirOwner() {
        Plans.check("""
            select t from Customer c join c.tags t where c.id = 'x'
                get app  Customer#{'x'}·Customer   -> Customer c
                the elements c.tags   -> t

            select t from Customer c left join c.tags t where c.id = 'x' and t like 'a%'
                get app  Customer#{'x'}·Customer   -> Customer c
                the elements c.tags   -> t, or none
                  in memory: t like 'a%'
            """);
    }

    @Test
    void anOuterJoinKeepsItsDirection() {
        Plans.check("""
            select c from Customer c left join c.orders o where c.id = 'x'
                get app  Customer#{'x'}·Customer   -> Customer c
                for each: the collection c.orders   -> Order o, or none

            select c from Customer c left join c.orders o on o.total > 5 where c.id = 'x'
                get app  Customer#{'x'}·Customer   -> Customer c
                for each: the collection c.orders   -> Order o, or none
                  joined in memory where o.total > 5

            select o from Order o left join o.payer p where o.id = 5
                get app  Order#{5}·Order   -> Order o
                batch-get by o.payer   -> Customer p, or none

            select o from Order o left join o.payer p on p.active = true where o.customer.id = 'x' and
            p.name like 'a%'
                query app/gsi0  Order#customer#{'x'}   -> Order o
                batch-get by o.payer   -> Customer p, or none
                  joined in memory where p.active = true
                  in memory: p.name like 'a%'

            select o from Order o left join o.payer p where p.id is null and o.id = 5
                get app  Order#{5}·Order   -> Order o
                batch-get by o.payer   -> Customer p, or none
                  in memory: p.id is null

            select a, b from Order a left join Order b on b.customer = a.payer and b.total > 5 where a.id = 5
                get app  Order#{5}·Order   -> Order a
                for each: query app/gsi0  Order#customer#{a.payer}   filter b.total > 5   -> Order b, or none
            """);
    }

    @Test
    void aCollectionIsReadByItsOwnerOrTheOwnerByItsElement() {
        Plans.check("""
            select c from Customer c join c.orders o where o.id = 5
                get app  Order#{5}·Order   -> Order o
                batch-get by o.customer   -> Customer c

            select c from Customer c join c.orders o where c.id = 'x'
                get app  Customer#{'x'}·Customer   -> Customer c
                for each: the collection c.orders   -> Order o

            select c from Customer c join c.orders o where c.id = 'x' and o.total > 5
                get app  Customer#{'x'}·Customer   -> Customer c
                for each: the collection c.orders   -> Order o
                  in memory: o.total > 5

            select c, k from Customer c join c.courses k where c.id = 'x'
                get app  Customer#{'x'}·Customer   -> Customer c
                for each: the collection c.courses   -> Course k

            select c, k from Customer c join c.courses k where k.code = 'x'
                query app/gsi19  EXTENT#Customer#0   -> Customer c
                for each: the collection c.courses   -> Course k
                  in memory: k.code = 'x'

            select o from Customer c, in(c.orders) o where c.id = 'x'
                get app  Customer#{'x'}·Customer   -> Customer c
                for each: the collection c.orders   -> Order o
            """);
    }

    @Test
    void aConditionBetweenEntitiesIsALookUp() {
        Plans.check("""
            select a, b from Order a, Order b where a.id = 5 and b.id = a.total
                get app  Order#{5}·Order   -> Order a
                for each: get app  Order#{a.total}·Order   -> Order b

            select a, b from Order a, Order b where a.id = 5 and b.customer = a.customer
                get app  Order#{5}·Order   -> Order a
                for each: query app/gsi0  Order#customer#{a.customer}   -> Order b

            select a, b from Order a join Order b on b.customer = a.payer where a.id = 5
                get app  Order#{5}·Order   -> Order a
                for each: query app/gsi0  Order#customer#{a.payer}   -> Order b

            select l, o from Line l join Order o on o.id = l.id.order where l.product = 'p'
                query app/gsi3  PRODUCT#{'p'}   -> Line l
                for each: get app  Order#{l.id.order}·Order   -> Order o

            select l, o from Line l join Order o on o.id = l.id.order where o.customer.id = 'c'
                query app/gsi0  Order#customer#{'c'}   -> Order o
                for each: query app  ORDER#{o.id} · begins LINE#   -> Line l

            select l, o from Line l, Order o where l.id.order = o.id and o.id = 5
                get app  Order#{5}·Order   -> Order o
                for each: query app  ORDER#{o.id} · begins LINE#   -> Line l

            select a, b from Course a, Course b where a.title < b.title
                query app/gsi19  EXTENT#Course#0   -> Course a
                query app/gsi19  EXTENT#Course#0   -> Course b
                  in memory: a.title < b.title

            select v, n from Vehicle v join Note n on n.author = v.maker where v.plate = 'x'
                get app  Vehicle#{'x'}·Vehicle   -> Vehicle v
                for each: query app/gsi2  AUTHOR#{v.maker}   -> Note n
            """);
    }

    @Test
    void aReferenceIsReadByKeyOrGoneBackwards() {
        Plans.check("""
            select o from Order o where o.customer.name = 'x'
                query app/gsi19  EXTENT#Order#0   -> Order o
                batch-get by o.customer   -> Customer o.customer
                  in memory: o.customer.name = 'x'

            select o from Order o join o.customer c where c.id = 'x'
                get app  Customer#{'x'}·Customer   -> Customer c
                for each: query app/gsi0  Order#customer#{c}   -> Order o

            select o from Order o join o.customer c where c.name = 'x' and o.id = 5
                get app  Order#{5}·Order   -> Order o
                batch-get by o.customer   -> Customer c
                  in memory: c.name = 'x'

            select o from Order o join o.customer c where c.email = 'x'
                query app/gsi19  EXTENT#Order#0   -> Order o
                batch-get by o.customer   -> Customer c
                  in memory: c.email = 'x'

            select v from Vehicle v join v.owner w where w.id = 'c'
                query app/gsi19  EXTENT#Vehicle#0   -> Vehicle v
                get app  Customer#{'c'}·Customer   -> Customer w

            select o.customer, count(o) from Order o where o.customer.id in ('a', 'b') group by o.customer
            having count(o) > 1
                query app/gsi0  Order#customer#{'a', 'b'}   -> Order o
                batch-get by o.customer   -> Customer o.customer

            select distinct o.customer from Order o where o.customer.id = 'x'
                query app/gsi0  Order#customer#{'x'}   -> Order o
                batch-get by o.customer   -> Customer o.customer

            select o, o.customer.name from Order o where o.customer.id = 'x'
                query app/gsi0  Order#customer#{'x'}   -> Order o
                batch-get by o.customer   -> Customer o.customer

            select o.customer.address.city from Order o where o.payer.id = 'x'
                query app/gsi1  Order#payer#{'x'}   -> Order o
                batch-get by o.customer   -> Customer o.customer

            select b from Bill b join b.replaces r where r.number = 5
                get app  Bill#{tenant}#{5}·Bill   -> Bill r
                for each: query app/gsi0  Bill#{tenant}#replaces#{r.number} · begins {tenant}#   filter b.replaces = r   -> Bill b
            """);
    }
}
