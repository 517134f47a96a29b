package io.monodyne.mapping.keys;

import io.monodyne.mapping.draft.MappingProblems;

/** Everything that can be wrong with tenants. Lives while one model is read. */
final class TenantProblems {

    private final MappingProblems problems;

    TenantProblems(MappingProblems problems) {
        this.problems = problems;
    }

    void outsideOfId(String entity, String attribute) {
        problems.add("MD-MAP-120: @TenantId at " + entity + "." + attribute
                + ", which is no part of the id: keys of other tenants could be equal. Make it one: declare it with @Id"
                + " beside the other, with an @IdClass, or as the first member of an @EmbeddedId.");
    }

    void twice(String entity, String first, String second) {
        problems.add("MD-MAP-121: " + entity + " has two attributes with @TenantId, " + first + " and " + second
                + ". Remove one of the annotations.");
    }

    void type(String entity, String attribute, String reason) {
        problems.add("MD-MAP-122: @TenantId at " + entity + "." + attribute + ": " + reason
                + ". Use a plain basic attribute of type String, UUID, byte, short, int, long, BigInteger or an enum.");
    }

    void notFirst(String entity, String attribute, String first) {
        problems.add("MD-MAP-123: " + entity + "." + attribute + " is the tenant, but the embedded id begins with "
                + first + ", and so would its keys. Declare the tenant as the first member.");
    }

    void partition(String place, String template, String tenant) {
        problems.add("MD-MAP-124: " + place + ": the partition key \"" + template
                + "\" does not begin with literal text and then the tenant, so that partitions could be shared by"
                + " tenants. Write it as TEXT#{" + tenant + "}, with whatever is needed after that.");
    }

    void differ(String one, String other) {
        problems.add("MD-MAP-125: the tenant of " + one + " and that of " + other
                + " differ in their types or key formats, and an entity manager has one tenant for both. Declare them"
                + " alike, best in one @MappedSuperclass.");
    }

    void fromShared(String place, String tenantEntity, String shared) {
        problems.add("MD-MAP-126: " + place + " would store the key of " + tenantEntity
                + ", which is of a tenant, where all tenants read it, for " + shared
                + " has no @TenantId. Give it one, or keep the reference on the other side alone.");
    }

    void meet(String one, String beginning, String other, String beginningOfOther) {
        problems.add("MD-MAP-127: " + one + " has its tenant after " + beginning + " in a partition key and " + other
                + " after " + beginningOfOther + ", so the partitions of two tenants could begin alike. Begin one of"
                + " them with another literal.");
    }
}
