package dev.slipway.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoursesTest {

    /** A little longer than the time within which a change is seen. */
    static final long A_LOOK_MILLIS = 1050;

    @TempDir
    Path root;

    CourseFolder content;

    @BeforeEach
    void make() {
        content = new CourseFolder(root)
                .naming("first, second")
                .write("lessons/docker/first/lesson.md", CourseFolder.LESSON)
                .write("lessons/docker/second/lesson.md", CourseFolder.LESSON);
    }

    @Test
    void every_folder_with_a_course_file_is_a_course() {
        content.write("lessons/compose/course.md", "---\ntitle: Compose\nlessons: []\n---\n")
                .write("lessons/README.md", "x")
                .folder("lessons/empty");
        Courses courses = content.courses();
        assertThat(courses.all()).extracting(Course::id).containsExactly("compose", "docker");
        assertThat(courses.course("docker")).map(Course::title).contains("Docker");
        assertThat(courses.course("gone")).isEmpty();
    }

    @Test
    void without_a_lessons_folder_it_says_which_is_missing() {
        assertThatThrownBy(new Courses(root.resolve("elsewhere"))::all)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(root.resolve("elsewhere/lessons") + " cannot be read");
    }

    @Test
    void what_has_not_changed_is_not_read_again() throws InterruptedException {
        Courses courses = content.courses();
        List<Course> before = courses.all();
        Thread.sleep(A_LOOK_MILLIS);
        assertThat(courses.all()).isSameAs(before);
    }

    @Test
    void a_change_is_seen_with_the_next_look() throws InterruptedException {
        Courses courses = content.courses();
        assertThat(courses.course("docker").orElseThrow().lesson("first"))
                .map(Lesson::title)
                .contains("A lesson");
        content.write("lessons/docker/first/lesson.md", CourseFolder.LESSON.replace("A lesson", "Another"));
        Thread.sleep(A_LOOK_MILLIS);
        assertThat(courses.course("docker").orElseThrow().lesson("first"))
                .map(Lesson::title)
                .contains("Another");
    }

    @Test
    void files_that_change_places_are_seen() throws InterruptedException, IOException {
        content.write("lessons/docker/second/lesson.md", CourseFolder.LESSON.replace("A lesson", "The second"));
        Path first = root.resolve("lessons/docker/first/lesson.md");
        Path second = root.resolve("lessons/docker/second/lesson.md");
        Files.setLastModifiedTime(second, FileTime.from(Instant.now().minusSeconds(60)));
        FileTime[] folders = {
            Files.getLastModifiedTime(first.getParent()), Files.getLastModifiedTime(second.getParent())
        };
        Courses courses = content.courses();
        assertThat(courses.course("docker").orElseThrow().lesson("first"))
                .map(Lesson::title)
                .contains("A lesson");
        Files.move(first, root.resolve("aside"));
        Files.move(second, first);
        Files.move(root.resolve("aside"), second);
        Files.setLastModifiedTime(first.getParent(), folders[0]);
        Files.setLastModifiedTime(second.getParent(), folders[1]);
        Thread.sleep(A_LOOK_MILLIS);
        assertThat(courses.course("docker").orElseThrow().lesson("first"))
                .map(Lesson::title)
                .contains("The second");
    }

    @Test
    void files_that_vanish_during_a_look_do_no_harm() throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Path busy = content.folder("lessons/docker/first");
        Thread editor = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                try {
                    Path folder = Files.createDirectories(busy.resolve(".swap/a/b"));
                    Files.delete(folder);
                    Files.delete(folder.getParent());
                    Files.delete(folder.getParent().getParent());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        try {
            long end = System.nanoTime() + 700_000_000L;
            while (System.nanoTime() < end) {
                assertThat(content.courses().all()).hasSize(1);
            }
        } finally {
            over.set(true);
            editor.join();
        }
    }

    @Test
    void a_deck_is_read_by_its_name() {
        content.write("slides/introduction.md", "# Deck");
        assertThat(CourseFolder.slides(content.courses(), "introduction")
                        .map(d -> d.source().mended()))
                .contains("# Deck");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gone",
                "../lessons/docker/course",
                "..",
                "Introduction",
                "a/b",
                "a\u0000b",
                "/etc/passwd",
                "introduction.md"
            })
    void any_other_name_is_no_deck(String name) {
        content.write("slides/introduction.md", "# Deck").write("slides/a/b.md", "x");
        assertThat(CourseFolder.slides(content.courses(), name)).isEmpty();
    }

    @Test
    void a_file_below_a_folder_is_found() {
        content.write("slides/img/a.svg", "x");
        Path slides = content.courses().slidesFolder();
        assertThat(Courses.fileBelow(slides, "img/a.svg")).contains(slides.resolve("img/a.svg"));
        assertThat(Courses.fileBelow(slides, "img/../img/./a.svg")).contains(slides.resolve("img/a.svg"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "img",
                "gone.svg",
                "../outside.svg",
                "img/../../outside.svg",
                "/etc/passwd",
                "../slides-too/a.svg",
                "a\u0000.svg",
                "..\\outside.svg",
                "%2e%2e/outside.svg",
                "....//outside.svg"
            })
    void a_path_that_leads_out_of_the_folder_is_refused(String path) {
        content.write("outside.svg", "x").write("slides-too/a.svg", "x").folder("slides/img");
        assertThat(Courses.fileBelow(root.resolve("slides"), path)).isEmpty();
        assertThat(Courses.fileBelow(
                        root.resolve("slides"), root.resolve("outside.svg").toString()))
                .isEmpty();
    }

    @Test
    void a_symbolic_link_that_leads_out_of_the_folder_is_refused() throws IOException {
        content.write("outside.svg", "x").write("slides/img/a.svg", "x");
        Path slides = root.resolve("slides");
        Files.createSymbolicLink(slides.resolve("out.svg"), root.resolve("outside.svg"));
        Files.createSymbolicLink(slides.resolve("up"), root);
        Files.createSymbolicLink(slides.resolve("in.svg"), slides.resolve("img/a.svg"));
        assertThat(Courses.fileBelow(slides, "out.svg")).isEmpty();
        assertThat(Courses.fileBelow(slides, "up/outside.svg")).isEmpty();
        assertThat(Courses.fileBelow(slides, "in.svg")).isPresent();
    }

    @Test
    void the_folder_itself_may_be_a_symbolic_link() throws IOException {
        content.write("slides/a.svg", "x");
        Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("slides"));
        assertThat(Courses.fileBelow(link, "a.svg")).isPresent();
    }
}
