package dev.slipway.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file in {@code src/test/resources/course/broken} is a lesson with one fault, put between two sound ones; the file
 * {@code .expected} beside it holds what its author is told.
 */
class ABrokenLessonIsReportedAndTheCourseLoadsTest {

    private static final Path FOLDER = Path.of("src/test/resources/course/broken");

    @TempDir
    Path root;

    static List<String> faults() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private Course course(String broken) {
        return new CourseFolder(root)
                .naming("before, broken, after")
                .write("lessons/docker/before/lesson.md", CourseFolder.LESSON)
                .write("lessons/docker/broken/lesson.md", broken)
                .write("lessons/docker/after/lesson.md", CourseFolder.LESSON)
                .read();
    }

    private static List<String> expected(String name) throws IOException {
        return Files.readAllLines(FOLDER.resolve(name.replace(".md", ".expected")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void with_file_line_fault_and_hint(String name) throws IOException {
        Course course = course(Files.readString(FOLDER.resolve(name)));
        assertThat(course.allProblems()).extracting(Problem::asLine).containsExactlyElementsOf(expected(name));
        assertThat(course.lessons()).extracting(Lesson::id).containsExactly("before", "broken", "after");
        assertThat(course.lesson("after")).map(Lesson::html).contains("<h2 id=\"text\">Text</h2>\n<p>Some text.</p>\n");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void at_the_same_line_whatever_ends_it(String name) throws IOException {
        Course course = course(Files.readString(FOLDER.resolve(name)).replace("\n", "\r\n"));
        assertThat(course.allProblems()).extracting(Problem::asLine).containsExactlyElementsOf(expected(name));
    }

    @Test
    void every_fault_has_what_is_expected() throws IOException {
        assertThat(faults())
                .hasSizeGreaterThan(15)
                .allSatisfy(name -> assertThat(FOLDER.resolve(name.replace(".md", ".expected")))
                        .exists());
    }
}
