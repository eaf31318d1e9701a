package dev.slipway.progress;

import static java.util.stream.Collectors.groupingBy;

import dev.slipway.quiz.attempt.AttemptSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The stored progress of one or all students in one course. Rows may name lessons and tasks that the course no longer
 * has.
 *
 * @param attempts graded ones
 */
public record ProgressRows(
        List<TaskRow> tasks,
        List<AttemptSummary> attempts,
        List<VisitRow> visits,
        List<TimeRow> times,
        List<HelpRow> help) {

    /** A task that the student has done. */
    public record TaskRow(UUID account, String lesson, String task) {}

    /** A lesson that the student has opened, and the last time. */
    public record VisitRow(UUID account, String lesson, Instant last) {}

    /** How long the student was active at a lesson. */
    public record TimeRow(UUID account, String lesson, Duration time) {}

    /**
     * A hint or the solution of a task that the student has opened.
     *
     * @param part number of the hint, from 1, or {@link #SOLUTION}
     */
    public record HelpRow(UUID account, String lesson, String task, int part) {

        /** The {@link #part} that is the solution. */
        public static final int SOLUTION = 0;

        public boolean isSolution() {
            return part == SOLUTION;
        }
    }

    /** The rows of a student who has done nothing. */
    public static final ProgressRows NONE = new ProgressRows(List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * The rows grouped by student, for all students with any row: a student may take a quiz by its address without
     * opening its lesson.
     */
    Map<UUID, ProgressRows> byStudent() {
        var tasks = grouped(this.tasks, TaskRow::account);
        var attempts = grouped(this.attempts, AttemptSummary::accountId);
        var visits = grouped(this.visits, VisitRow::account);
        var times = grouped(this.times, TimeRow::account);
        var help = grouped(this.help, HelpRow::account);
        Map<UUID, ProgressRows> rows = new HashMap<>();
        for (var some : List.of(tasks, attempts, visits, times, help)) {
            for (UUID student : some.keySet()) {
                rows.computeIfAbsent(
                        student,
                        id -> new ProgressRows(
                                tasks.getOrDefault(id, List.of()),
                                attempts.getOrDefault(id, List.of()),
                                visits.getOrDefault(id, List.of()),
                                times.getOrDefault(id, List.of()),
                                help.getOrDefault(id, List.of())));
            }
        }
        return rows;
    }

    private static <R> Map<UUID, List<R>> grouped(List<R> rows, Function<R, UUID> student) {
        return rows.stream().collect(groupingBy(student));
    }

    /** The rows about one lesson. */
    ProgressRows ofLesson(String lesson) {
        return new ProgressRows(
                only(tasks, TaskRow::lesson, lesson),
                only(attempts, AttemptSummary::lesson, lesson),
                only(visits, VisitRow::lesson, lesson),
                only(times, TimeRow::lesson, lesson),
                only(help, HelpRow::lesson, lesson));
    }

    private static <R> List<R> only(List<R> rows, Function<R, String> lessonOf, String lesson) {
        return rows.stream().filter(r -> lessonOf.apply(r).equals(lesson)).toList();
    }
}
