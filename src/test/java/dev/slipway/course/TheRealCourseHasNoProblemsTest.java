package dev.slipway.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TheRealCourseHasNoProblemsTest {

    private static final Courses COURSES = new Courses(Path.of("."));
    private static final Pattern PICTURE = Pattern.compile("(?:!\\[[^\\]]*\\]\\(|<img[^>]*src=\")([^)\"\\s]+)");

    @Test
    void in_its_lessons() {
        assertThat(COURSES.all()).isNotEmpty();
        assertThat(COURSES.all().stream().flatMap(c -> c.allProblems().stream()).map(Problem::asLine))
                .isEmpty();
        assertThat(COURSES.all().stream().flatMap(c -> c.lessons().stream()))
                .isNotEmpty()
                .allSatisfy(lesson -> new Page(lesson.html(), List.of()).assertHarmless(lesson.id()));
    }

    @Test
    void every_folder_beside_them_is_a_lesson_of_its_course() throws IOException {
        for (Course course : COURSES.all()) {
            try (Stream<Path> folders = Files.list(Path.of("lessons", course.id()))) {
                assertThat(folders.filter(Files::isDirectory)
                                .map(f -> f.getFileName().toString()))
                        .containsExactlyInAnyOrderElementsOf(
                                course.lessons().stream().map(Lesson::id).toList());
            }
        }
    }

    @Test
    void every_deck_is_found_and_its_pictures_are_there() throws IOException {
        try (Stream<Path> decks = Files.list(COURSES.slidesFolder())) {
            for (Path deck : decks.filter(f -> f.toString().endsWith(".md")).toList()) {
                String source = CourseFolder.slides(
                                COURSES, deck.getFileName().toString().replace(".md", ""))
                        .orElseThrow()
                        .source()
                        .mended();
                Matcher picture = PICTURE.matcher(source);
                while (picture.find()) {
                    assertThat(Courses.fileBelow(COURSES.slidesFolder(), picture.group(1)))
                            .as(picture.group())
                            .isPresent();
                }
            }
        }
    }
}
