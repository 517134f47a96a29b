package io.monodyne.tck.aggregate.graph;

import io.monodyne.tck.aggregate.graph.ToMany.Trait;
import io.monodyne.tck.aggregate.graph.ToOne.Ends;
import java.util.List;
import java.util.Set;

/** All associations of the school. Stateless. */
final class Relations {

    static final List<Relation<?, ?>> ALL = List.of(
            ToOne.<Person, Person>many(
                    new Ends("mentor", Kind.PERSONS, Kind.PERSONS),
                    Person::getMentor,
                    Person::setMentor,
                    Back.many(Person::getMentees)),
            ToOne.<Course, Teacher>many(
                    ends("teacher", Kind.COURSE, Kind.TEACHER),
                    Course::getTeacher,
                    Course::setTeacher,
                    Back.many(Teacher::getCourses)),
            ToOne.<Pupil, Town>many(
                    ends("town", Kind.PUPIL, Kind.TOWN),
                    pupil -> pupil.getHome().getTown(),
                    (pupil, town) -> pupil.getHome().setTown(town),
                    Back.many(Town::getPupils)),
            ToOne.<Pupil, Lesson>many(
                    ends("last", Kind.PUPIL, Kind.LESSON), Pupil::getLast, Pupil::setLast, Back.none()),
            ToOne.<Pupil, Locker>one(
                    ends("locker", Kind.PUPIL, Kind.LOCKER),
                    Pupil::getLocker,
                    Pupil::setLocker,
                    Back.one(Locker::getPupil, Locker::setPupil)),
            new Profiles(),
            new Lessons(),
            new Ties(),
            new ToMany<Course, Material>(
                    ends("materials", Kind.COURSE, Kind.MATERIAL),
                    Course::getMaterials,
                    Back.none(),
                    Trait.ORDERED,
                    Trait.EXCLUSIVE),
            new ToMany<Course, Book>(
                    ends("readings", Kind.COURSE, Kind.BOOK), Course::getReadings, Back.none(), Trait.ORDERED),
            new ToMany<Course, Pupil>(
                    ends("pupils", Kind.COURSE, Kind.PUPIL),
                    Course::getPupils,
                    Back.many(Pupil::getCourses),
                    Trait.LINKS),
            new ToMany<Pupil, Book>(
                    ends("books", Kind.PUPIL, Kind.BOOK), Pupil::getBooks, Back.none(), Trait.EXCLUSIVE),
            new ToMany<Room, Lesson>(
                    ends("schedule", Kind.ROOM, Kind.LESSON),
                    Room::getSchedule,
                    Back.one(Lesson::getRoom, Lesson::setRoom),
                    Trait.ORDERED,
                    Trait.EXCLUSIVE,
                    Trait.INVERSE),
            new Keyed<Room, Device>(ends("devices", Kind.ROOM, Kind.DEVICE), Room::getDevices, null, Back.none()),
            new Keyed<Room, Shelf>(
                    ends("shelves", Kind.ROOM, Kind.SHELF),
                    Room::getShelves,
                    Shelf::getLabel,
                    Back.one(Shelf::getRoom, Shelf::setRoom)));

    private Relations() {}

    private static Ends ends(String name, Kind owner, Kind target) {
        return new Ends(name, Set.of(owner), Set.of(target));
    }

    static Relation<?, ?> named(String name) {
        return ALL.stream()
                .filter(relation -> relation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
