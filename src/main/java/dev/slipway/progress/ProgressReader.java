package dev.slipway.progress;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.slipway.course.Course;
import dev.slipway.course.Lesson;
import dev.slipway.progress.ProgressRows.HelpRow;
import dev.slipway.progress.ProgressRows.TaskRow;
import dev.slipway.progress.ProgressRows.TimeRow;
import dev.slipway.progress.ProgressRows.VisitRow;
import dev.slipway.quiz.attempt.AttemptSummary;
import dev.slipway.quiz.attempt.Result;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Computes students' progress in a course as it is now: removed tasks and lessons do not count. */
public final class ProgressReader {

    private final ProgressStore store;
    private final Clock clock;

    public ProgressReader(ProgressStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** One student's progress: an entry per lesson, in the course's order. */
    public List<LessonProgress> of(UUID account, Course course) {
        return progress(course, store.ofStudent(account, course.id()));
    }

    /** The progress of all students who have begun, by account; others are missing. */
    public Map<UUID, List<LessonProgress>> ofAll(Course course) {
        return store.ofCourse(course.id()).byStudent().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, e -> progress(course, e.getValue())));
    }

    /** The progress of a student who has done nothing. */
    public List<LessonProgress> none(Course course) {
        return progress(course, ProgressRows.NONE);
    }

    private List<LessonProgress> progress(Course course, ProgressRows rows) {
        Instant now = clock.instant();
        return course.lessons().stream()
                .map(lesson -> progress(lesson, rows.ofLesson(lesson.id()), now))
                .toList();
    }

    private static LessonProgress progress(Lesson lesson, ProgressRows rows, Instant now) {
        Optional<Result> result = AttemptSummary.result(rows.attempts(), lesson.quizSettings());
        return new LessonProgress(
                lesson,
                !rows.visits().isEmpty(),
                tasksDone(lesson, rows.tasks()),
                rows.attempts().size(),
                result.map(r -> r.percent().intValue()).orElse(-1),
                result.filter(Result::passed).isPresent(),
                rows.attempts().stream().mapToInt(AttemptSummary::pending).sum(),
                effort(lesson, rows),
                now);
    }

    private static Set<String> tasksDone(Lesson lesson, List<TaskRow> rows) {
        return rows.stream()
                .map(TaskRow::task)
                .filter(task -> lesson.task(task).isPresent())
                .collect(toSet());
    }

    private static TimeAndHelp effort(Lesson lesson, ProgressRows rows) {
        List<HelpRow> help = rows.help().stream()
                .filter(h -> lesson.task(h.task()).isPresent())
                .toList();
        int solutions = (int) help.stream().filter(HelpRow::isSolution).count();
        return new TimeAndHelp(
                rows.visits().stream().map(VisitRow::last).findFirst().orElse(Instant.EPOCH),
                rows.times().stream().map(TimeRow::time).reduce(Duration.ZERO, Duration::plus),
                help.size() - solutions,
                solutions);
    }
}
