package io.monodyne.query.plan;

import org.junit.jupiter.api.Test;

/** Who orders rows, and who counts them. */
class OrderPlanTest {

    @Test
    void theSortKeyOrders() {
        Plans.check("""
            select o from Order o where o.customer.id = 'x' order by o.id
                query app/gsi0  Order#customer#{'x'}   -> Order o
                  ordered by the sort key

            select o from Order o where o.customer.id = 'x' order by o.id desc
                query app/gsi0  Order#customer#{'x'}  desc   -> Order o
                  ordered by the sort key

            select n from Note n where n.author = 'b' and n.createdAt < :t order by n.createdAt desc
                query app/gsi2  AUTHOR#{'b'} · {createdAt < :t}  desc   -> Note n
                  ordered by the sort key

            select n from Note n where n.author = 'b' order by n.createdAt
                query app/gsi2  AUTHOR#{'b'}   -> Note n
                  ordered by the sort key

            select n from Note n where n.account = 'a' order by n.severity desc
                query app/lsi0  ACCOUNT#{'a'} · begins SEVERITY#  desc   -> Note n
                  ordered by the sort key

            select n from Note n where n.account = 'a' order by n.severity, n.createdAt
                query app/lsi0  ACCOUNT#{'a'} · begins SEVERITY#   -> Note n
                  ordered by the sort key

            select n from Note n where n.account = 'a' and n.severity = 3 order by n.severity, n.createdAt desc
                query app/lsi0  ACCOUNT#{'a'} · begins SEVERITY#{3}#  desc   -> Note n
                  ordered by the sort key

            select n from Note n where n.account = 'a' order by n.createdAt desc, n.account
                query app  ACCOUNT#{'a'} · begins NOTE#  desc   -> Note n
                  ordered by the sort key

            select n from Note n where n.type = 't' and n.author = 'b' order by n.severity
                query app/native  type = 't', author = 'b'   -> Note n
                  ordered by the sort key
            """);
    }

    @Test
    void whatNoSortKeyOrdersIsSorted() {
        Plans.check("""
            select o from Order o where o.customer.id = 'x' order by o.placedAt
                query app/gsi0  Order#customer#{'x'}   -> Order o
                  ordered in memory

            select n from Note n where n.account in ('a', 'b') order by n.createdAt
                query app  ACCOUNT#{'a', 'b'} · begins NOTE#   -> Note n
                  ordered in memory

            select n from Note n where n.author = 'b' order by n.title
                query app/gsi2  AUTHOR#{'b'}   -> Note n
                  ordered in memory

            select n from Note n where n.type = 't' order by n.year, n.day desc
                query app/gsi0  TYPE#{'t'}   -> Note n
                  ordered in memory
            """);
    }

    @Test
    void countingIsLeftToDynamoDbWhereItFindsNothingElse() {
        Plans.check("""
            select count(o) from Order o where o.customer.id = 'x'
                query app/gsi0  Order#customer#{'x'}   -> Order o
                  counted by DynamoDB

            select count(o) from Order o where o.customer.id = 'x' and o.total > 5
                query app/gsi0  Order#customer#{'x'}   filter o.total > 5   -> Order o
                  counted by DynamoDB

            select count(o) from Order o where o.customer.id = 'x' and upper(o.note) = 'X'
                query app/gsi0  Order#customer#{'x'}   -> Order o
                  in memory: upper(o.note) = 'X'

            select sum(o.total) from Order o group by o.customer
                query app/gsi19  EXTENT#Order#0   -> Order o

            select count(n) from Note n where n.account = 'a' and n.severity = 3
                query app/lsi0  ACCOUNT#{'a'} · begins SEVERITY#{3}#   -> Note n
                  counted by DynamoDB

            select count(n.title) from Note n where n.account = 'a'
                query app  ACCOUNT#{'a'} · begins NOTE#   -> Note n

            select count(distinct n) from Note n where n.account = 'a'
                query app  ACCOUNT#{'a'} · begins NOTE#   -> Note n
                  counted by DynamoDB

            select max(n.severity) from Note n where n.account = 'a'
                query app  ACCOUNT#{'a'} · begins NOTE#   -> Note n
            """);
    }
}
