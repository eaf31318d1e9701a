package dev.slipway.progress;

import dev.slipway.authoring.LessonKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Stores what students have done in lessons: a port. Each method is a transaction of its own; one that writes returns
 * once it is committed.
 */
public interface ProgressStore {

    /** Everything about one student in a course. */
    ProgressRows ofStudent(UUID account, String course);

    /** Everything about all students in a course. */
    ProgressRows ofCourse(String course);

    /** Ids of the tasks of a lesson that the student has done. */
    Set<String> tasksDone(UUID account, LessonKey lesson);

    /** The help that the student has opened in a lesson, ordered by task id and part. */
    List<ProgressRows.HelpRow> helpOpened(UUID account, LessonKey lesson);

    /** Records a task as done. Does nothing when it was recorded before. */
    void addTaskDone(UUID account, LessonKey lesson, String task, Instant at);

    /**
     * Records opened help. Does nothing when this part was recorded before. {@code part}: see
     * {@link ProgressRows.HelpRow}.
     */
    void addHelp(UUID account, LessonKey lesson, String task, int part, Instant at);

    /** Records a visit. The times of the first and the last visit are stored. */
    void addVisit(UUID account, LessonKey lesson, Instant at);

    /** Adds to the stored time, in whole seconds. */
    void addTime(UUID account, LessonKey lesson, Duration time);

    /** Drops cached rows of the student, because attempts were graded. */
    void attemptsChanged(UUID account, String course);
}
