package io.monodyne.tck.query;

import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityResult;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SqlResultSetMapping;

/** What queries and mappings of results are declared with. */
@Entity
@SqlResultSetMapping(
        name = "summed",
        entities = @EntityResult(entityClass = Purchase.class),
        classes =
                @ConstructorResult(
                        targetClass = Summed.Line.class,
                        columns = {@ColumnResult(name = "pieces"), @ColumnResult(name = "_type", type = String.class)}),
        columns = @ColumnResult(name = "pieces", type = Long.class))
@NamedQuery(name = "Purchase.open", query = "select p from Purchase p where p.state = :s order by p.id")
@NamedQuery(
        name = "Purchase.pieces",
        query = "select p.pieces from Purchase p order by p.id",
        resultClass = Integer.class,
        hints = @QueryHint(name = "monodyne.consistency", value = "eventual"))
@NamedQuery(
        name = "Purchase.close",
        query = "update Purchase p set p.state = io.monodyne.tck.query.Purchase.State.SENT")
@NamedQuery(name = "Buyer.rows", query = "select b.id, b.name from Buyer b order by b.id")
@NamedNativeQuery(name = "none", query = "select pk from \"none\" where pk = ?")
class Summed {

    /** Made of columns. */
    record Line(int pieces, String type) {}

    @Id
    private String id;

    protected Summed() {}
}
