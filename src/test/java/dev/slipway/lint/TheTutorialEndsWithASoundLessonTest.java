package dev.slipway.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.course.Course;
import dev.slipway.course.Courses;
import dev.slipway.course.Lesson;
import dev.slipway.task.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheTutorialEndsWithASoundLessonTest {

    @TempDir
    Path root;

    @BeforeEach
    void followIt() throws IOException {
        Tutorial.write(root);
    }

    @Test
    void of_which_the_linter_says_nothing() {
        assertThat(new Linter(root, Path.of("docker/images")).lint())
                .extracting(Diagnostic::asLine)
                .isEmpty();
    }

    @Test
    void with_all_that_it_promises() {
        Course course = new Courses(root).course("web-basics").orElseThrow();
        Lesson lesson = course.lesson("my-first-site").orElseThrow();
        assertThat(course.decks()).containsExactly("my-first-site");
        assertThat(lesson.tasks()).extracting(Task::id).containsExactly("serve", "change");
        assertThat(lesson.quiz())
                .hasValueSatisfying(q -> assertThat(q.questions()).hasSize(2));
        assertThat(lesson.html()).contains("way.svg", "callout tip");
        assertThat(List.of(
                        root.resolve("lessons/web-basics/my-first-site/files/site/index.html"),
                        root.resolve("slides/my-first-site.md")))
                .allSatisfy(f -> assertThat(f).exists());
    }
}
