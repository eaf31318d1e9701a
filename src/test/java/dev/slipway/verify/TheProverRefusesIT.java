package dev.slipway.verify;

import static dev.slipway.verify.ProofContent.SOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.RealSandboxes;
import dev.slipway.verify.LessonProof.Patience;
import dev.slipway.verify.sandbox.TestSandboxes;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who proves that the prover proves? Each task here is wrong in one way, in a real sandbox. */
class TheProverRefusesIT {

    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofMillis(200));
    private static RealSandboxes real;
    private static TestSandboxes sandboxes;

    @TempDir
    Path root;

    @BeforeAll
    static void start() {
        real = new RealSandboxes();
        sandboxes = new TestSandboxes(real.engine, RealSandboxes.LIMITS);
    }

    @AfterAll
    static void stop() {
        sandboxes.close();
    }

    private VerificationResult prove(String task) {
        return new LessonProof(sandboxes, SHORT).prove("docker", new ProofContent(root).lesson(task));
    }

    private void refused(String task, String why) {
        VerificationResult proof = prove(task);
        assertThat(proof.failure())
                .hasValueSatisfying(f -> assertThat(f)
                        .contains("lessons/docker/lab/lesson.md:7: task `state`: ")
                        .contains(why));
        assertThat(proof.proven()).isZero();
    }

    @Test
    void nothing_of_a_sound_task() {
        VerificationResult proof = prove(SOUND);
        assertThat(proof.failure()).isEmpty();
        assertThat(proof)
                .extracting(VerificationResult::tasks, VerificationResult::proven)
                .containsExactly(1, 1);
        assertThat(real.engine.observe()).isEmpty();
    }

    @Test
    void a_task_that_passes_before_anybody_has_done_anything() {
        refused(
                SOUND.replace("~/lab/state, contains: done", "~/lab/form.txt, contains: state"),
                "its check passes before anybody has done anything");
    }

    @Test
    void a_task_that_a_near_miss_fools() {
        refused(
                SOUND.replace("echo almost > state", "echo undone > state"),
                "its check passes after the near-miss `echo undone > state`");
    }

    @Test
    void a_task_that_a_near_miss_fools_a_moment_later() {
        refused(
                SOUND.replace("echo almost > state", "(sleep 0.3; echo done > state) > /dev/null 2>&1 &"),
                "its check passes after the near-miss");
    }

    @Test
    void a_task_whose_solution_fails() {
        refused(
                SOUND.replace("cp form.txt state", "cp from.txt state"),
                "its solution ended with exit code 1: cp: cannot stat 'from.txt'");
    }

    @Test
    void a_task_whose_solution_does_not_solve_it() {
        refused(
                SOUND.replace(" && ./finish.sh", ""),
                "its check does not pass after its solution: File `~/lab/state` is there, but");
    }

    @Test
    void a_task_that_its_undo_does_not_undo() {
        refused(SOUND.replace("rm state\n", "rm other\n"), "its check still passes after its undo");
    }

    @Test
    void a_task_that_cannot_be_solved_twice() {
        refused(
                SOUND.replace("solve: cp", "solve: mkdir once && cp"),
                "its solution ended with exit code 1: mkdir: cannot create directory");
    }

    @Test
    void a_lesson_with_a_mistake_in_a_task() {
        VerificationResult proof = prove(SOUND.replace("title: Write", "title: Write: "));
        assertThat(proof.failure())
                .hasValueSatisfying(f -> assertThat(f)
                        .contains("the lesson has a mistake: lessons/docker/lab/lesson.md:7: this is not YAML"));
    }
}
