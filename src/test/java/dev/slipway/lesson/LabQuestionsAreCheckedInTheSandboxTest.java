package dev.slipway.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.TestClock;
import dev.slipway.authoring.LessonKey;
import dev.slipway.course.Courses;
import dev.slipway.progress.CompletedTasks;
import dev.slipway.progress.ProgressInMemory;
import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Answer.Checked;
import dev.slipway.quiz.Lab;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.gift.GiftParser;
import dev.slipway.sandbox.SandboxState.Active;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lab question is answered by what its task finds in the student's sandbox. */
class LabQuestionsAreCheckedInTheSandboxTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path content;

    private final ClassroomOfSandboxes sandboxes = new ClassroomOfSandboxes();
    private final CompletedTasks completed = new CompletedTasks(new ProgressInMemory(), new TestClock(NOON));
    private final UUID ada = UUID.randomUUID();
    private LessonLabs labs;

    @BeforeEach
    void write() throws IOException {
        Path lesson = Files.createDirectories(content.resolve("lessons/docker/first"));
        Files.createDirectories(content.resolve("slides"));
        Files.writeString(
                lesson.getParent().resolve("course.md"), "---\ntitle: D\nsummary: S\nlessons: [first]\n---\n\nHi.\n");
        Files.writeString(lesson.resolve("lesson.md"), """
                ---
                title: A lesson
                summary: What it is about.
                ---

                ```yaml task=note
                title: Write a note
                check:
                  - file: {path: ~/note}
                solve: touch ~/note
                ```
                """);
        labs = new LessonLabs(new Courses(content), sandboxes, new TaskChecker(sandboxes, sandboxes, completed));
    }

    private static Lab asking(String task) {
        List<Question> questions = new GiftParser(GiftParser.Options.LESSON)
                .parse("quiz.gift", "::a:: Do it {}")
                .questions();
        return new Lab(questions.getFirst().stem(), task);
    }

    private Answer answer(String lesson, String task) {
        return labs.checkFor(ada, new LessonKey("docker", lesson)).check(asking(task));
    }

    @Test
    void what_the_task_finds_is_the_answer_and_nothing_is_recorded() {
        sandboxes.become(ada, new Active(NOON));
        assertThat(answer("first", "note"))
                .isInstanceOfSatisfying(
                        Checked.class,
                        c -> assertThat(c.findings())
                                .extracting(Checked.Finding::passed)
                                .containsExactly(false));
        sandboxes.files.add("~/note");
        assertThat(answer("first", "note"))
                .isInstanceOfSatisfying(
                        Checked.class,
                        c -> assertThat(c.findings())
                                .extracting(Checked.Finding::passed)
                                .containsExactly(true));
        assertThat(completed.of(ada, new LessonKey("docker", "first"))).isEmpty();
    }

    @Test
    void without_a_running_sandbox_or_such_a_task_it_is_not_answered() {
        assertThat(labs.isRunning(ada)).isFalse();
        assertThat(answer("first", "note")).isEqualTo(Answer.BLANK);
        sandboxes.become(ada, new Active(NOON));
        assertThat(labs.isRunning(ada)).isTrue();
        assertThat(answer("first", "other")).isEqualTo(Answer.BLANK);
        assertThat(answer("none", "note")).isEqualTo(Answer.BLANK);
    }

    @Test
    void starting_the_sandbox_is_passed_on() {
        labs.start(ada);
        assertThat(sandboxes.started).containsExactly(ada);
    }
}
