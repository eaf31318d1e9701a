package dev.slipway.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.course.Courses;
import dev.slipway.course.Lesson;
import dev.slipway.sandbox.CommandResult;
import dev.slipway.sandbox.ContainerEngine.EngineException;
import dev.slipway.task.Finding;
import dev.slipway.task.Task;
import dev.slipway.verify.LessonProof.Patience;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    private static final Patience NONE = new Patience(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    @TempDir
    Path root;

    @Test
    void takes_all_lessons_unless_some_are_named() {
        Courses courses = new ProofContent(root).with(ProofContent.SOUND);
        for (List<String> names : List.of(List.<String>of(), List.of("lab"), List.of("docker/lab"))) {
            assertThat(Verification.subjects(courses, names))
                    .extracting(Verification.Subject::name)
                    .containsExactly("docker/lab");
        }
    }

    @Test
    void says_what_there_is_when_a_name_fits_none() {
        Courses courses = new ProofContent(root).with(ProofContent.SOUND);
        assertThatThrownBy(() -> Verification.subjects(courses, List.of("lap")))
                .hasMessage("There is no lesson `lap`. Lessons are: lab");
    }

    @Test
    void fails_a_course_whose_file_has_a_mistake() throws Exception {
        assertThat(Verification.ofCourses(new ProofContent(root).with(ProofContent.SOUND)))
                .isEmpty();
        Files.writeString(root.resolve("lessons/docker/course.md"), "---\ntitle: Docker\nlessons: [lab, gone]\n---\n");
        assertThat(Verification.ofCourses(new Courses(root)))
                .extracting(p -> p.failure().orElse(""))
                .containsExactly(
                        "lessons/docker/course.md:3: there is no folder `gone` for this lesson — Add it with a lesson.md, or take the name out");
    }

    @Test
    void fails_a_lesson_when_the_engine_breaks_off() {
        TestSandbox.Source none = () -> {
            throw new EngineException("the Docker engine does not answer");
        };
        assertThat(new LessonProof(none, NONE)
                        .prove("docker", new ProofContent(root).lesson(ProofContent.SOUND))
                        .failure())
                .contains("the proof broke off: the Docker engine does not answer");
    }

    @Test
    void fails_a_task_whose_solution_never_ends() {
        TestSandbox.Source slow = () -> new TestSandbox() {
            @Override
            public void putStarterFiles(Lesson lesson) {}

            @Override
            public CommandResult run(String script) {
                return new CommandResult(124, "", "", script.contains("finish"));
            }

            @Override
            public Finding judge(Task task) {
                return new Finding(false, "");
            }

            @Override
            public void close() {}
        };
        assertThat(new LessonProof(slow, NONE)
                        .prove("docker", new ProofContent(root).lesson(ProofContent.SOUND))
                        .failure())
                .hasValueSatisfying(f -> assertThat(f).endsWith("task `state`: its solution did not end in time"));
    }

    @Test
    void is_told_as_a_table() {
        ProofTable table = new ProofTable(List.of("docker/first-container"));
        assertThat(table.head()).isEqualTo("lesson                  tasks  seconds  result");
        VerificationResult good =
                new VerificationResult("docker/first-container", 6, 6, Duration.ofMillis(41_260), Optional.empty());
        VerificationResult bad =
                new VerificationResult("docker/web", 6, 2, Duration.ofMillis(1_000), Optional.of("no"));
        assertThat(table.row(good)).isEqualTo("docker/first-container      6     41.3  proven");
        assertThat(table.row(bad)).isEqualTo("docker/web                2/6      1.0  FAILED: no");
        assertThat(ProofTable.sum(List.of(good, bad))).isEqualTo("8 tasks proven in 2 lessons; 1 failed.");
    }
}
