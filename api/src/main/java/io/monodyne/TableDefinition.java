package io.monodyne;

import java.util.List;

/**
 * The tables of a persistence unit as its mapping and its settings want them: the one of the unit, and those that entities are
 * put in by {@link DynamoTable}. Had by {@code emf.unwrap(TableDefinition.class)}; lives as long as its factory, thread-safe.
 *
 * <p>A table has the two keys, the indexes that the mapping names and the generic ones that the settings ask for, all with whole
 * items; it is paid for as {@link MonodyneSettings#TABLE_BILLING} says, and expires items where an entity has a
 * {@link TimeToLive}. Jakarta Persistence 3.2, section 9.4 has the same as actions at the start of a factory.
 */
public interface TableDefinition {

    /**
     * A CloudFormation template in YAML with one {@code AWS::DynamoDB::Table} for each table. Names are quoted, whatever is in
     * them. Nothing is sent.
     *
     * @throws jakarta.persistence.PersistenceException where a name holds what CloudFormation would replace by a value of its own
     */
    String cloudFormation();

    /**
     * A Terraform configuration with one resource {@code aws_dynamodb_table} for each table. Names are quoted, whatever is in
     * them. Nothing is sent.
     */
    String terraform();

    /**
     * What the tables have to have and have not: a sentence for each, and one for a table that is not there. What a table has
     * besides, such as another index, is no difference. One or two requests a table.
     *
     * @return empty where all is as it has to be
     * @throws jakarta.persistence.PersistenceException where a table can't be described
     */
    List<String> differences();

    /**
     * Creates the tables that are not there, and waits until all can be used, at most ten minutes for each. One that is there
     * is left as it is, whatever it lacks: {@link #differences} tells. Nothing is ever dropped. Several may call it at once.
     *
     * @throws jakarta.persistence.PersistenceException where a table can't be created
     */
    void ensure();
}
