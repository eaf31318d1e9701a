package dev.slipway.verify;

import dev.slipway.course.Course;
import dev.slipway.course.Courses;
import dev.slipway.course.Lesson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Proves several lessons, some of them in parallel. */
public final class Verification {

    /** A lesson and the id of its course. */
    public record Subject(String course, Lesson lesson) {
        public String name() {
            return course + "/" + lesson.id();
        }
    }

    private Verification() {}

    /**
     * The lessons with these names ({@code lesson} or {@code course/lesson}); all lessons when there are no names.
     * Throws {@link IllegalArgumentException} for an unknown name; the message lists the lessons.
     */
    public static List<Subject> subjects(Courses courses, List<String> names) {
        List<Subject> all = new ArrayList<>();
        for (Course course : courses.all()) {
            course.lessons().forEach(l -> all.add(new Subject(course.id(), l)));
        }
        for (String name : names) {
            if (all.stream().noneMatch(s -> is(s, name))) {
                throw new IllegalArgumentException("There is no lesson `" + name + "`. Lessons are: "
                        + String.join(
                                ", ", all.stream().map(s -> s.lesson().id()).toList()));
            }
        }
        return all.stream()
                .filter(s -> names.isEmpty() || names.stream().anyMatch(n -> is(s, n)))
                .toList();
    }

    private static boolean is(Subject subject, String name) {
        return subject.lesson().id().equals(name) || subject.name().equals(name);
    }

    /** A failed result for each course whose own file has a mistake, because lessons may be missing from it. */
    public static List<VerificationResult> ofCourses(Courses courses) {
        return courses.all().stream()
                .filter(c -> !c.problems().isEmpty())
                .map(c -> new VerificationResult(
                        c.id() + "/course.md",
                        0,
                        0,
                        Duration.ZERO,
                        Optional.of(c.problems().getFirst().asLine())))
                .toList();
    }

    /** Starts to prove them, at most {@code atOnce} at a time. The results are in the order of the subjects. */
    public static List<CompletableFuture<VerificationResult>> start(
            LessonProof proof, List<Subject> subjects, int atOnce) {
        ExecutorService threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().daemon().name("proof-", 0).factory());
        List<CompletableFuture<VerificationResult>> proofs = subjects.stream()
                .map(s -> CompletableFuture.supplyAsync(() -> proof.prove(s.course(), s.lesson()), threads))
                .toList();
        threads.shutdown();
        return proofs;
    }
}
