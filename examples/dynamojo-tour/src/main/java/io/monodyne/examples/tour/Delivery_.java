package io.monodyne.examples.tour;

import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.time.LocalDate;

/** The static metamodel, as an annotation processor writes it. */
@StaticMetamodel(Delivery.class)
public class Delivery_ {

    public static volatile SingularAttribute<Delivery, String> code;
    public static volatile SingularAttribute<Delivery, String> region;
    public static volatile SingularAttribute<Delivery, String> state;
    public static volatile SingularAttribute<Delivery, LocalDate> due;
}
