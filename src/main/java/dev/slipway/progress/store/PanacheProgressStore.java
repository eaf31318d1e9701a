package dev.slipway.progress.store;

import static dev.slipway.progress.store.LessonRow.OF_LESSON;
import static dev.slipway.progress.store.LessonRow.OF_STUDENT;
import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.slipway.authoring.LessonKey;
import dev.slipway.database.UniqueKeyRetry;
import dev.slipway.progress.ProgressRows;
import dev.slipway.progress.ProgressRows.HelpRow;
import dev.slipway.progress.ProgressStore;
import dev.slipway.quiz.attempt.AttemptQueries;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Progress in the database. Reading takes five queries, whatever the number of students. Rows of single students are
 * cached.
 */
@ApplicationScoped
class PanacheProgressStore implements ProgressStore {

    private record Key(UUID account, String course) {}

    @Inject
    AttemptQueries attempts;

    /** Every write drops the entry, after its transaction has ended. */
    private final Cache<Key, ProgressRows> recent = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    @Override
    public ProgressRows ofStudent(UUID account, String course) {
        return recent.get(new Key(account, course), key -> reading(() -> read(account, course)));
    }

    private ProgressRows read(UUID account, String course) {
        return new ProgressRows(
                rows(TaskDone.list(OF_STUDENT, account, course), TaskDone::row),
                attempts.ofStudent(account, course),
                rows(LessonVisit.list(OF_STUDENT, account, course), LessonVisit::row),
                rows(LessonTime.list(OF_STUDENT, account, course), LessonTime::row),
                rows(TaskHelp.list(OF_STUDENT, account, course), TaskHelp::row));
    }

    @Override
    public ProgressRows ofCourse(String course) {
        return reading(() -> new ProgressRows(
                rows(TaskDone.list("course", course), TaskDone::row),
                attempts.ofCourse(course),
                rows(LessonVisit.list("course", course), LessonVisit::row),
                rows(LessonTime.list("course", course), LessonTime::row),
                rows(TaskHelp.list("course", course), TaskHelp::row)));
    }

    private static <E, R> List<R> rows(List<E> entities, Function<E, R> row) {
        return entities.stream().map(row).toList();
    }

    private static <T> T reading(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    @Override
    public Set<String> tasksDone(UUID account, LessonKey lesson) {
        return reading(() -> TaskDone.<TaskDone>list(OF_LESSON, account, lesson.course(), lesson.lesson()).stream()
                .map(t -> t.task)
                .collect(toSet()));
    }

    @Override
    public List<HelpRow> helpOpened(UUID account, LessonKey lesson) {
        return reading(() -> rows(
                TaskHelp.list(OF_LESSON + " order by task, part", account, lesson.course(), lesson.lesson()),
                TaskHelp::row));
    }

    @Override
    public void addTaskDone(UUID account, LessonKey lesson, String task, Instant at) {
        writing(account, lesson, () -> {
            if (TaskDone.count(OF_LESSON + " and task = ?4", account, lesson.course(), lesson.lesson(), task) == 0) {
                TaskDone row = new TaskDone();
                row.identify(account, lesson);
                row.task = task;
                row.doneAt = at;
                row.persist();
            }
        });
    }

    @Override
    public void addHelp(UUID account, LessonKey lesson, String task, int part, Instant at) {
        writing(account, lesson, () -> {
            if (TaskHelp.count(
                            OF_LESSON + " and task = ?4 and part = ?5",
                            account,
                            lesson.course(),
                            lesson.lesson(),
                            task,
                            part)
                    == 0) {
                TaskHelp row = new TaskHelp();
                row.identify(account, lesson);
                row.task = task;
                row.part = part;
                row.openedAt = at;
                row.persist();
            }
        });
    }

    @Override
    public void addVisit(UUID account, LessonKey lesson, Instant at) {
        writing(account, lesson, () -> {
            if (LessonVisit.update("lastAt = ?4 where " + OF_LESSON, account, lesson.course(), lesson.lesson(), at)
                    == 0) {
                LessonVisit row = new LessonVisit();
                row.identify(account, lesson);
                row.firstAt = at;
                row.lastAt = at;
                row.persist();
            }
        });
    }

    @Override
    public void addTime(UUID account, LessonKey lesson, Duration time) {
        writing(account, lesson, () -> {
            if (LessonTime.update(
                            "seconds = seconds + ?4 where " + OF_LESSON,
                            account,
                            lesson.course(),
                            lesson.lesson(),
                            time.toSeconds())
                    == 0) {
                LessonTime row = new LessonTime();
                row.identify(account, lesson);
                row.seconds = time.toSeconds();
                row.persist();
            }
        });
    }

    private void writing(UUID account, LessonKey lesson, Runnable work) {
        UniqueKeyRetry.retrying(() -> {
            work.run();
            return true;
        });
        attemptsChanged(account, lesson.course());
    }

    @Override
    public void attemptsChanged(UUID account, String course) {
        recent.invalidate(new Key(account, course)); // waits for a read in progress, which may have old data
    }
}
