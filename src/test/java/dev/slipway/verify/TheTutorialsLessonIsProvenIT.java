package dev.slipway.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.course.Courses;
import dev.slipway.lint.Tutorial;
import dev.slipway.sandbox.RealSandboxes;
import dev.slipway.verify.LessonProof.Patience;
import dev.slipway.verify.sandbox.TestSandboxes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/authoring.md} ends with a lesson that works: as {@code ./slipway verify my-first-site} would find. */
class TheTutorialsLessonIsProvenIT {

    @TempDir
    Path root;

    @Test
    void in_a_real_sandbox() throws IOException {
        Tutorial.write(root);
        try (var sandboxes = new TestSandboxes(new RealSandboxes().engine, RealSandboxes.LIMITS)) {
            var subject = Verification.subjects(new Courses(root), List.of("my-first-site"))
                    .getFirst();
            VerificationResult proof =
                    new LessonProof(sandboxes, Patience.USUAL).prove(subject.course(), subject.lesson());
            assertThat(proof.failure()).isEmpty();
            assertThat(proof.proven()).isEqualTo(2);
        }
    }
}
