package io.monodyne.session;

import io.monodyne.context.Tenancy;
import jakarta.persistence.SchemaManager;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a factory is besides the services that its entity managers share.
 *
 * @param name of the persistence unit
 * @param properties as they are in effect, for {@code getProperties}
 * @param consistent whether reads are strongly consistent unless told otherwise
 * @param tenancy of entity managers that are given no tenant
 * @param unwrappable objects of other libraries that {@code unwrap} hands out, made when first asked for, by their type
 * @param closing what to close with the factory, in this order
 */
public record FactoryOptions(
        String name,
        Map<String, Object> properties,
        boolean consistent,
        Tenancy tenancy,
        Metamodel metamodel,
        SchemaManager schemaManager,
        Map<Class<?>, Supplier<?>> unwrappable,
        List<AutoCloseable> closing) {

    public FactoryOptions {
        properties = Map.copyOf(properties);
        unwrappable = Map.copyOf(unwrappable);
        closing = List.copyOf(closing);
    }
}
