package dev.slipway.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.RealSandboxes;
import dev.slipway.verify.LessonProof;
import dev.slipway.verify.LessonProof.Patience;
import dev.slipway.verify.Verification;
import dev.slipway.verify.Verification.Subject;
import dev.slipway.verify.VerificationResult;
import dev.slipway.verify.sandbox.TestSandboxes;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lab of every lesson, proven as {@code ./slipway verify} does. {@code -Dslipway.labs=flask-app,survey} proves only those. */
class CourseLabsIT {

    private static final Courses COURSES = new Courses(Path.of("."));
    private static final int AT_ONCE = 2;
    private static final Map<String, CompletableFuture<VerificationResult>> PROOFS = new LinkedHashMap<>();
    private static TestSandboxes sandboxes;

    /** Starts them all: each test then waits for its own. */
    static Stream<String> lessons() {
        List<String> wanted = Stream.of(System.getProperty("slipway.labs", "").split(","))
                .filter(n -> !n.isBlank())
                .toList();
        sandboxes = new TestSandboxes(new RealSandboxes().engine, RealSandboxes.LIMITS);
        List<Subject> subjects = Verification.subjects(COURSES, wanted);
        var proofs = Verification.start(new LessonProof(sandboxes, Patience.USUAL), subjects, AT_ONCE);
        for (int i = 0; i < subjects.size(); i++) {
            PROOFS.put(subjects.get(i).name(), proofs.get(i));
        }
        return PROOFS.keySet().stream();
    }

    @AfterAll
    static void leaveNothing() {
        sandboxes.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void the_tasks_of_the_lesson_hold_what_they_promise(String name) {
        assertThat(PROOFS.get(name).join().failure()).isEmpty();
    }

    @Test
    void no_course_lacks_a_lesson_on_account_of_a_mistake() {
        assertThat(Verification.ofCourses(COURSES)).isEmpty();
    }
}
