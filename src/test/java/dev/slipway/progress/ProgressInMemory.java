package dev.slipway.progress;

import dev.slipway.authoring.LessonKey;
import dev.slipway.progress.ProgressRows.HelpRow;
import dev.slipway.progress.ProgressRows.TaskRow;
import dev.slipway.progress.ProgressRows.TimeRow;
import dev.slipway.progress.ProgressRows.VisitRow;
import dev.slipway.quiz.attempt.AttemptSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A {@link ProgressStore} that keeps everything in memory. */
public final class ProgressInMemory implements ProgressStore {

    private record Of<K>(UUID account, LessonKey lesson, K what) {}

    private final Map<Of<String>, Instant> tasks = new LinkedHashMap<>();
    private final Map<Of<Map.Entry<String, Integer>>, Instant> help = new LinkedHashMap<>();
    private final Map<Of<String>, Instant> visits = new LinkedHashMap<>();
    private final Map<Of<String>, Duration> times = new LinkedHashMap<>();
    private final List<AttemptSummary> attempts = new ArrayList<>();

    /** How often each kind of thing was written. */
    private int writes;

    synchronized int writes() {
        return writes;
    }

    synchronized void graded(AttemptSummary attempt) {
        attempts.add(attempt);
    }

    /** When the task was done first. */
    synchronized Instant doneAt(UUID account, LessonKey lesson, String task) {
        return tasks.get(new Of<>(account, lesson, task));
    }

    @Override
    public synchronized ProgressRows ofStudent(UUID account, String course) {
        ProgressRows all = ofCourse(course);
        return new ProgressRows(
                only(all.tasks(), TaskRow::account, account),
                only(all.attempts(), AttemptSummary::accountId, account),
                only(all.visits(), VisitRow::account, account),
                only(all.times(), TimeRow::account, account),
                only(all.help(), HelpRow::account, account));
    }

    private static <R> List<R> only(List<R> rows, Function<R, UUID> accountOf, UUID account) {
        return rows.stream().filter(r -> accountOf.apply(r).equals(account)).toList();
    }

    @Override
    public synchronized ProgressRows ofCourse(String course) {
        return new ProgressRows(
                rows(
                        tasks,
                        course,
                        (k, at) -> new TaskRow(k.account(), k.lesson().lesson(), k.what())),
                List.copyOf(attempts),
                rows(
                        visits,
                        course,
                        (k, at) -> new VisitRow(k.account(), k.lesson().lesson(), at)),
                rows(
                        times,
                        course,
                        (k, time) -> new TimeRow(k.account(), k.lesson().lesson(), time)),
                rows(help, course, (k, at) -> help(k)));
    }

    private static HelpRow help(Of<Map.Entry<String, Integer>> key) {
        return new HelpRow(
                key.account(),
                key.lesson().lesson(),
                key.what().getKey(),
                key.what().getValue());
    }

    private static <K, V, R> List<R> rows(Map<Of<K>, V> stored, String course, BiFunction<Of<K>, V, R> row) {
        return stored.entrySet().stream()
                .filter(e -> e.getKey().lesson().course().equals(course))
                .map(e -> row.apply(e.getKey(), e.getValue()))
                .toList();
    }

    @Override
    public synchronized Set<String> tasksDone(UUID account, LessonKey lesson) {
        return tasks.keySet().stream()
                .filter(k -> k.account().equals(account) && k.lesson().equals(lesson))
                .map(Of::what)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized List<HelpRow> helpOpened(UUID account, LessonKey lesson) {
        return help.keySet().stream()
                .filter(k -> k.account().equals(account) && k.lesson().equals(lesson))
                .map(ProgressInMemory::help)
                .sorted(Comparator.comparing(HelpRow::task).thenComparing(HelpRow::part))
                .toList();
    }

    @Override
    public synchronized void addTaskDone(UUID account, LessonKey lesson, String task, Instant at) {
        writes++;
        tasks.putIfAbsent(new Of<>(account, lesson, task), at);
    }

    @Override
    public synchronized void addHelp(UUID account, LessonKey lesson, String task, int part, Instant at) {
        writes++;
        help.putIfAbsent(new Of<>(account, lesson, Map.entry(task, part)), at);
    }

    @Override
    public synchronized void addVisit(UUID account, LessonKey lesson, Instant at) {
        writes++;
        visits.put(new Of<>(account, lesson, ""), at);
    }

    @Override
    public synchronized void addTime(UUID account, LessonKey lesson, Duration time) {
        writes++;
        times.merge(new Of<>(account, lesson, ""), Duration.ofSeconds(time.toSeconds()), Duration::plus);
    }

    @Override
    public void attemptsChanged(UUID account, String course) {}
}
