package dev.slipway.classroom;

import dev.slipway.course.Course;
import dev.slipway.progress.LessonProgress;
import dev.slipway.progress.ProgressReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Brings the students of a class together with their progress. */
public final class Gradebook {

    private final ProgressReader progress;

    public Gradebook(ProgressReader progress) {
        this.progress = progress;
    }

    /** The grades of the students in the course, a row for each, in their order. */
    public GradeSheet sheet(Course course, List<Student> students) {
        Map<UUID, List<LessonProgress>> all = progress.ofAll(course);
        List<LessonProgress> none = progress.none(course);
        return new GradeSheet(
                course,
                students.stream()
                        .map(s -> new GradeSheet.Row(s.name(), all.getOrDefault(s.id(), none)))
                        .toList());
    }
}
