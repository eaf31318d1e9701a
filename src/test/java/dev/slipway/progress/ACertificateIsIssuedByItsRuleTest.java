package dev.slipway.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.TestClock;
import dev.slipway.course.Course;
import dev.slipway.course.Lesson;
import dev.slipway.course.Lessons;
import dev.slipway.quiz.attempt.QuizSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who gets a certificate, what is on it, and which codes are genuine. */
class ACertificateIsIssuedByItsRuleTest {

    private static final Lesson READING = Lessons.lesson("reading");
    private static final Course COURSE = Lessons.course(READING);
    private static final Completion COMPLETE = completion(true);
    private static final Completion INCOMPLETE = completion(false);

    private final TestClock clock = new TestClock(Instant.parse("2026-01-01T23:30:00Z"));
    private final InMemory store = new InMemory();
    private final Certificates certificates =
            new Certificates(store, new CertificateKey(new byte[32]), clock, ZoneId.of("Europe/Berlin"));
    private final UUID ada = UUID.randomUUID();

    private static Completion completion(boolean visited) {
        return new Completion(List.of(new LessonProgress(READING, visited, Set.of(), 0, -1, false)));
    }

    @Test
    void there_is_none_before_the_course_is_complete() {
        assertThat(certificates.of(ada, "Ada", COURSE, INCOMPLETE)).isEmpty();
        assertThat(store.issued).isEmpty();
    }

    @Test
    void it_waits_until_every_answer_is_graded_and_then_has_the_higher_result() {
        Lesson essay = Lessons.withQuiz("essay", QuizSettings.USUAL);
        Course course = Lessons.course(essay);
        var waiting = new Completion(List.of(passed(essay, 60, 1)));
        assertThat(waiting.isComplete()).isTrue();
        assertThat(waiting.awaitingMarks()).hasSize(1);
        assertThat(certificates.of(ada, "Ada", course, waiting)).isEmpty();
        assertThat(store.issued).isEmpty();
        var graded = new Completion(List.of(passed(essay, 100, 0)));
        assertThat(certificates.of(ada, "Ada", course, graded).orElseThrow().result())
                .contains("100");
    }

    private static LessonProgress passed(Lesson lesson, int percent, int pending) {
        return new LessonProgress(lesson, true, Set.of(), 1, percent, true, pending, TimeAndHelp.NONE, Instant.EPOCH);
    }

    @Test
    void it_is_issued_on_the_day_that_it_is_where_the_school_is() {
        Certificate issued = certificates.of(ada, "Ada", COURSE, COMPLETE).orElseThrow();
        assertThat(issued.name()).isEqualTo("Ada");
        assertThat(issued.course()).isEqualTo("docker");
        assertThat(issued.issued()).isEqualTo(LocalDate.of(2026, 1, 2));
    }

    @Test
    void it_stays_as_it_was_issued_also_when_the_course_asks_for_more_later() {
        Optional<Certificate> issued = certificates.of(ada, "Ada", COURSE, COMPLETE);
        clock.pass(Duration.ofDays(30));
        assertThat(certificates.of(ada, "Ada Lovelace", COURSE, COMPLETE)).isEqualTo(issued);
        assertThat(certificates.of(ada, "Ada", COURSE, INCOMPLETE)).isEqualTo(issued);
    }

    @Test
    void a_title_that_is_too_long_to_be_stored_is_cut() {
        Course named =
                new Course("docker", "D".repeat(300), "", "", List.of(READING), List.of(), List.of(), Optional.empty());
        assertThat(certificates.of(ada, "Ada", named, COMPLETE).orElseThrow().title())
                .hasSize(200);
    }

    @Test
    void its_code_finds_it_as_somebody_may_type_it() {
        Certificate issued = certificates.of(ada, "Ada", COURSE, COMPLETE).orElseThrow();
        assertThat(certificates.find(issued.code())).contains(issued);
        assertThat(certificates.find(" " + issued.code().toLowerCase().replace("-", " ")))
                .contains(issued);
        assertThat(certificates.find("")).isEmpty();
        assertThat(certificates.find("00000-00000-00000-00000")).isEmpty();
    }

    @Test
    void one_that_was_changed_where_it_is_stored_is_not_genuine() {
        Certificate issued = certificates.of(ada, "Ada", COURSE, COMPLETE).orElseThrow();
        store.issued.put(
                ada,
                new Certificate(
                        "Eve", issued.course(), issued.title(), issued.result(), issued.issued(), issued.code()));
        assertThat(certificates.find(issued.code())).isEmpty();
    }

    /** Certificates of one course. */
    private static final class InMemory implements CertificateStore {

        private final Map<UUID, Certificate> issued = new HashMap<>();

        @Override
        public Optional<Certificate> of(UUID account, String course) {
            return Optional.ofNullable(issued.get(account));
        }

        @Override
        public Certificate issue(UUID account, Certificate certificate) {
            issued.putIfAbsent(account, certificate);
            return issued.get(account);
        }

        @Override
        public Optional<Certificate> withCode(String code) {
            return issued.values().stream().filter(c -> c.code().equals(code)).findFirst();
        }
    }
}
