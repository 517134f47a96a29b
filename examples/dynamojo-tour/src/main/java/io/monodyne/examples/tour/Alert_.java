package io.monodyne.examples.tour;

import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.math.BigDecimal;

/** The static metamodel, as an annotation processor writes it. */
@StaticMetamodel(Alert.class)
public class Alert_ extends Notice_ {

    public static volatile SingularAttribute<Alert, Integer> repeats;
    public static volatile SingularAttribute<Alert, BigDecimal> cost;
    public static volatile ListAttribute<Alert, String> comments;
    public static volatile SetAttribute<Alert, String> watchers;
    public static volatile MapAttribute<Alert, String, String> labels;
    public static volatile SingularAttribute<Alert, Source> source;
}
