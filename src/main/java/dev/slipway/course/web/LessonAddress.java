package dev.slipway.course.web;

import dev.slipway.course.Course;
import dev.slipway.course.Courses;
import dev.slipway.course.Lesson;
import jakarta.ws.rs.NotFoundException;

/** A lesson together with the course it was found in. */
public record LessonAddress(Course course, Lesson lesson) {

    /** Throws {@link NotFoundException} when there is no such course or lesson. */
    static LessonAddress find(Courses courses, String course, String lesson) {
        Course c = courses.course(course).orElseThrow(NotFoundException::new);
        return new LessonAddress(c, c.lesson(lesson).orElseThrow(NotFoundException::new));
    }

    public String url() {
        return "/courses/" + course.id() + "/lessons/" + lesson.id();
    }
}
