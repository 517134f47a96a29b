package io.monodyne.tck.aggregate.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The lessons of a course, stored and removed with it, or when they are added to it and taken from it. They are read in the order
 * of their numbers, which is that of their names.
 */
final class Lessons extends Relation<Course, Lesson> {

    private static final int MOST = 4;

    Lessons() {
        super("lessons", Set.of(Kind.COURSE), Set.of(Kind.LESSON));
    }

    @Override
    Map<Object, String> read(Course owner) {
        Map<Object, String> places = new HashMap<>();
        for (Lesson lesson : owner.getLessons()) {
            places.put(places.size(), lesson.name());
        }
        return places;
    }

    @Override
    Set<String> back(Lesson target) {
        return Set.of(target.getCourse().name());
    }

    @Override
    boolean owning() {
        return true;
    }

    @Override
    void change(Work work, String owner) {
        int number = work.number(MOST);
        String name = Kind.LESSON.nameOf(new LessonId(owner, number));
        if (work.free(name)) {
            Course course = work.find(owner);
            Lesson lesson = new Lesson(course, number);
            lesson.setNote(work.text());
            course.getLessons().add(lesson);
            work.created(name, lesson);
        } else if (work.letGo(name)) {
            Course course = work.find(owner);
            course.getLessons().removeIf(lesson -> lesson.name().equals(name));
            work.removed(name);
        }
        work.expected()
                .list(
                        name(),
                        owner,
                        work.expected().alive(targets()).stream()
                                .filter(lesson -> lesson.endsWith("@" + owner))
                                .toList());
    }

    @Override
    void disconnect(Work work, String owner, String target) {
        throw new IllegalStateException("a lesson is never without its course");
    }
}
