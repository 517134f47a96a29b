package io.monodyne.tck.aggregate.graph;

/** Identifies a lesson: of which course, and the how manyth. */
record LessonId(String course, int number) {}
