package dev.slipway.course.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.slipway.course.Course;
import dev.slipway.course.Lesson;
import dev.slipway.course.LessonProgress;
import dev.slipway.course.TimeAndHelp;
import dev.slipway.quiz.attempt.AttemptQueries;
import dev.slipway.quiz.attempt.AttemptSummary;
import dev.slipway.quiz.attempt.Result;
import dev.slipway.task.store.TaskDone;
import dev.slipway.task.store.TaskHelp;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts together how far students are, in five queries however many they are. */
@ApplicationScoped
public class ProgressReader {

    @Inject
    AttemptQueries attempts;

    private record Rows(
            List<TaskDone> tasks,
            List<AttemptSummary> attempts,
            List<LessonVisit> visits,
            List<LessonTime> times,
            List<TaskHelp> help) {}

    private record Key(UUID account, String course) {}

    /** A page shows what is here; whoever writes a row says so with {@link #changed}. */
    private final Cache<Key, Rows> recent = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    /** Of one student, a row per lesson in the course's order. */
    public List<LessonProgress> of(UUID account, Course course) {
        return progress(course, recent.get(new Key(account, course.id()), this::read));
    }

    private Rows read(Key key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> new Rows(
                        TaskDone.inCourse(key.account(), key.course()),
                        attempts.ofStudent(key.account(), key.course()),
                        LessonVisit.inCourse(key.account(), key.course()),
                        LessonTime.inCourse(key.account(), key.course()),
                        TaskHelp.inCourse(key.account(), key.course())));
    }

    /** A row of the student in the course was written. To be called after its transaction has ended. */
    public void changed(UUID account, String course) {
        recent.invalidate(new Key(account, course)); // waits for a reading under way, which may be from before
    }

    /** Of everybody who has begun; who has not is missing. */
    public Map<UUID, List<LessonProgress>> ofAll(Course course) {
        Rows all = QuarkusTransaction.requiringNew()
                .call(() -> new Rows(
                        TaskDone.inCourse(course.id()),
                        attempts.ofCourse(course.id()),
                        LessonVisit.inCourse(course.id()),
                        LessonTime.inCourse(course.id()),
                        TaskHelp.inCourse(course.id())));
        var tasks = all.tasks().stream().collect(groupingBy(t -> t.accountId));
        var attempts = all.attempts().stream().collect(groupingBy(AttemptSummary::accountId));
        var visits = all.visits().stream().collect(groupingBy(v -> v.accountId));
        var times = all.times().stream().collect(groupingBy(t -> t.accountId));
        var help = all.help().stream().collect(groupingBy(h -> h.accountId));
        Map<UUID, List<LessonProgress>> progress = new HashMap<>();
        visits.keySet()
                .forEach(id -> progress.put(
                        id,
                        progress(
                                course,
                                new Rows(
                                        tasks.getOrDefault(id, List.of()),
                                        attempts.getOrDefault(id, List.of()),
                                        visits.get(id),
                                        times.getOrDefault(id, List.of()),
                                        help.getOrDefault(id, List.of())))));
        return progress;
    }

    /** Of somebody who has done nothing. */
    public static List<LessonProgress> none(Course course) {
        return progress(course, new Rows(List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static List<LessonProgress> progress(Course course, Rows rows) {
        return course.lessons().stream().map(lesson -> progress(lesson, rows)).toList();
    }

    private static LessonProgress progress(Lesson lesson, Rows rows) {
        Set<String> done = rows.tasks().stream()
                .filter(t -> t.lesson.equals(lesson.id()) && lesson.task(t.task).isPresent())
                .map(t -> t.task)
                .collect(toSet());
        List<AttemptSummary> attempts = rows.attempts().stream()
                .filter(a -> a.lesson().equals(lesson.id()))
                .toList();
        Optional<Result> result = AttemptSummary.result(attempts, lesson.quizSettings());
        boolean visited = rows.visits().stream().anyMatch(v -> v.lesson.equals(lesson.id()));
        return new LessonProgress(
                lesson,
                visited,
                done,
                attempts.size(),
                result.map(r -> r.percent().intValue()).orElse(-1),
                result.filter(Result::passed).isPresent(),
                effort(lesson, rows));
    }

    private static TimeAndHelp effort(Lesson lesson, Rows rows) {
        List<TaskHelp> help = rows.help().stream()
                .filter(h -> h.lesson.equals(lesson.id()) && lesson.task(h.task).isPresent())
                .toList();
        int solutions = (int) help.stream().filter(TaskHelp::isSolution).count();
        return new TimeAndHelp(
                rows.visits().stream()
                        .filter(v -> v.lesson.equals(lesson.id()))
                        .map(v -> v.lastAt)
                        .findFirst()
                        .orElse(Instant.EPOCH),
                Duration.ofSeconds(rows.times().stream()
                        .filter(t -> t.lesson.equals(lesson.id()))
                        .mapToLong(t -> t.seconds)
                        .sum()),
                help.size() - solutions,
                solutions);
    }
}
