package dev.slipway.lesson;

import dev.slipway.authoring.LessonKey;
import dev.slipway.course.Course;
import dev.slipway.course.Courses;
import dev.slipway.course.Lesson;
import java.util.Optional;

/** A lesson together with the course it was found in. */
public record LessonAddress(Course course, Lesson lesson) {

    /** Empty when there is no such course or lesson. */
    public static Optional<LessonAddress> find(Courses courses, LessonKey key) {
        return courses.course(key.course())
                .flatMap(course -> course.lesson(key.lesson()).map(lesson -> new LessonAddress(course, lesson)));
    }

    public LessonKey key() {
        return new LessonKey(course.id(), lesson.id());
    }

    /** Path of the lesson's page, without a slash at its end. */
    public String url() {
        return "/courses/" + course.id() + "/lessons/" + lesson.id();
    }
}
