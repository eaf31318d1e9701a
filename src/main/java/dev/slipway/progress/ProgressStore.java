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

    /** Help that the student has opened in a lesson, in the order of tasks' ids and parts. */
    List<ProgressRows.HelpRow> helpOpened(UUID account, LessonKey lesson);

    /** Does nothing when the task was recorded before. */
    void addTaskDone(UUID account, LessonKey lesson, String task, Instant at);

    /** Does nothing when this part was recorded before. {@code part}: see {@link ProgressRows.HelpRow}. */
    void addHelp(UUID account, LessonKey lesson, String task, int part, Instant at);

    /** The first visit is kept beside the last. */
    void addVisit(UUID account, LessonKey lesson, Instant at);

    /** Adds to the stored time, in whole seconds. */
    void addTime(UUID account, LessonKey lesson, Duration time);

    /** Drops cached rows of the student, because attempts were graded. */
    void attemptsChanged(UUID account, String course);
}
