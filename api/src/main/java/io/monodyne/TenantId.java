package io.monodyne;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The part of the id that says whose the entity is. An entity manager has one tenant ({@link MonodyneSettings#TENANT}) and
 * neither reads nor writes an entity of another one: that is a {@link TenantViolationException}. Where a new entity has null
 * there, it is filled in.
 *
 * <p>It stands on one basic attribute that is part of the id ({@code @Id} with an {@code @IdClass}, or a member of an
 * {@code @EmbeddedId}, the first one there): a {@code String}, {@code UUID}, whole number or enum, the same in all entities of
 * a unit, without a converter, mutator or generator. The partition key of the table and that of every index begin with literal
 * text and the tenant: {@code ORDER#{tenant}#{id}}. Unique constraints hold within a tenant.
 */
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface TenantId {}
