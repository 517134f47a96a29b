package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Statement;
import jakarta.persistence.criteria.ParameterExpression;
import java.util.Map;

/**
 * A criteria query as it was when this was made. Immutable.
 *
 * @param resultType what each result is; {@code Integer} of an update or a delete
 * @param parameters with their names in the statement; several can have the same one
 * @param values of parameters that the query was built with (entities and other values that have no literal), by their names in the
 *     statement
 */
public record CriteriaStatement(
        Statement statement,
        Class<?> resultType,
        Map<ParameterExpression<?>, String> parameters,
        Map<String, Object> values) {}
