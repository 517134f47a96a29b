package io.monodyne.examples.tour;

import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.time.Instant;

/** The static metamodel, as an annotation processor writes it. */
@StaticMetamodel(Notice.class)
public class Notice_ {

    public static volatile SingularAttribute<Notice, String> accountId;
    public static volatile SingularAttribute<Notice, Instant> raisedAt;
    public static volatile SingularAttribute<Notice, String> kind;
    public static volatile SingularAttribute<Notice, String> title;
    public static volatile SingularAttribute<Notice, Integer> severity;
    public static volatile SingularAttribute<Notice, String> assignee;
    public static volatile SingularAttribute<Notice, String> search;
    public static volatile SingularAttribute<Notice, String> origin;
    public static volatile SingularAttribute<Notice, String> channel;
}
