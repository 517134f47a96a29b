package io.monodyne.tck.aggregate.graph;

import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The types of entities. A name says its type and its id: {@code pupil#3}, which is the id as well, {@code lesson#2@course#1},
 * {@code profile@pupil#3}.
 */
enum Kind {
    TEACHER(Teacher.class, Teacher::new),
    PUPIL(Pupil.class, Pupil::new),
    COURSE(Course.class, Course::new),
    MATERIAL(Material.class, Material::new),
    BOOK(Book.class, Book::new),
    LOCKER(Locker.class, Locker::new),
    TOWN(Town.class, Town::new),
    ROOM(Room.class, Room::new),
    DEVICE(Device.class, Device::new),
    SHELF(Shelf.class, Shelf::new),
    LESSON(Lesson.class, null),
    PROFILE(Profile.class, null);

    /** Those of the hierarchy of persons. */
    static final Set<Kind> PERSONS = Set.of(TEACHER, PUPIL);

    /** Those that come and go with another entity. */
    static final Set<Kind> PARTS = Set.of(LESSON, PROFILE);

    /** Those that are created and removed by themselves. */
    static final Set<Kind> WHOLES = EnumSet.complementOf(EnumSet.of(LESSON, PROFILE));

    private final Class<? extends Node> type;

    @SuppressWarnings("ImmutableEnumChecker") // a constructor
    private final Function<String, Node> creation;

    Kind(Class<? extends Node> type, Function<String, Node> creation) {
        this.type = type;
        this.creation = creation;
    }

    static Kind of(String name) {
        return valueOf(name.split("[#@]", 2)[0].toUpperCase(Locale.ROOT));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String nameOf(int number) {
        return word() + "#" + number;
    }

    /** @param id of a part */
    String nameOf(Object id) {
        return id instanceof LessonId lesson
                ? word() + "#" + lesson.number() + "@" + lesson.course()
                : word() + "@" + id;
    }

    /** A new one, not a part. */
    Node create(String name) {
        return creation.apply(name);
    }

    /** The entity of a name; null where there is none. */
    static Node find(EntityManager em, String name, Map<String, Object> hints) {
        return em.find(of(name).type, id(name), hints);
    }

    private static Object id(String name) {
        int whole = name.indexOf('@') + 1;
        return switch (of(name)) {
            case LESSON ->
                new LessonId(name.substring(whole), Integer.parseInt(name.substring(name.indexOf('#') + 1, whole - 1)));
            case PROFILE -> name.substring(whole);
            default -> name;
        };
    }
}
