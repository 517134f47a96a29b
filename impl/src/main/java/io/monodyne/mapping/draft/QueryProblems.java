package io.monodyne.mapping.draft;

import org.jspecify.annotations.Nullable;

/** What can be wrong with named queries and result mappings. Lives while one model is read. */
public final class QueryProblems {

    private final MappingProblems problems;

    public QueryProblems(MappingProblems problems) {
        this.problems = problems;
    }

    /** @param first where the first one is declared */
    public void sameQuery(String query, String first, String second) {
        problems.add("MD-MAP-95: two queries are called " + query + ", one of " + first + " and one of " + second
                + ", and a name is unique in its unit, of native queries, too. Rename one of them.");
    }

    /** @param first where the first one is declared */
    public void sameMapping(String mapping, String first, String second) {
        problems.add("MD-MAP-96: two result mappings are called " + mapping + ", one of " + first + " and one of "
                + second + ", and a name is unique in its unit. Rename one of them.");
    }

    public void unknownMapping(String query, String mapping, @Nullable String nearest) {
        problems.add("MD-MAP-97: the native query " + query + " uses the result mapping " + mapping
                + ", which there is not." + (nearest == null ? "" : " Is " + nearest + " meant?")
                + " Declare a @SqlResultSetMapping of that name.");
    }

    public void twoMappings(String query, String mapping) {
        problems.add("MD-MAP-98: the native query " + query + " uses the result mapping " + mapping
                + ", and has results of its own, too. Leave one of them out.");
    }

    public void noEntity(String mapping, Class<?> type) {
        problems.add("MD-MAP-144: the result mapping " + mapping + " has " + type.getName()
                + " as an entity, which it is not in this unit. Use @ConstructorResult for objects of other classes.");
    }

    public void unknownAttribute(String mapping, String entity, String path, @Nullable String nearest) {
        problems.add("MD-MAP-145: the result mapping " + mapping + " names the attribute " + entity + "." + path
                + ", which there is not." + (nearest == null ? "" : " Is " + nearest + " meant?")
                + " Name attributes as the class does, those of an embeddable or a referenced entity with a dot.");
    }
}
