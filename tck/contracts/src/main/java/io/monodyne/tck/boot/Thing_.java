package io.monodyne.tck.boot;

import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;

/** The canonical metamodel class of {@link Thing} as an annotation processor writes it; filled when a factory is opened. */
@StaticMetamodel(Thing.class)
abstract class Thing_ {
    static volatile EntityType<Thing> class_;
    static volatile SingularAttribute<Thing, String> label;
    static volatile SingularAttribute<Thing, Integer> size;
    static volatile SingularAttribute<Thing, Thing.Place> place;
    static volatile SetAttribute<Thing, String> tags;
    static volatile ListAttribute<Thing, Thing.Place> places;
    static volatile MapAttribute<Thing, String, Long> counts;
    static volatile CollectionAttribute<Thing, Integer> numbers;
    static final String LABEL = "label";
}
