package dev.slipway.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseReaderTest {

    @TempDir
    Path root;

    CourseFolder content;

    @BeforeEach
    void make() {
        content = new CourseFolder(root)
                .write("lessons/docker/first/lesson.md", CourseFolder.LESSON)
                .write("lessons/docker/second/lesson.md", CourseFolder.LESSON)
                .write("slides/introduction.md", "# Deck");
    }

    private Course read(String courseMd) {
        return content.write("lessons/docker/course.md", courseMd).read();
    }

    private static List<String> told(Course course) {
        return course.problems().stream().map(Problem::asLine).toList();
    }

    @Test
    void a_whole_course_is_read_in_the_order_of_its_list() {
        Course course = read(
                "---\ntitle: Docker\nsummary: Hands on.\nlessons: [second, first]\nslides: introduction\n---\n\nBegin with [the first](first/lesson.md#text).\n");
        assertThat(told(course)).isEmpty();
        assertThat(course.id()).isEqualTo("docker");
        assertThat(course.title()).isEqualTo("Docker");
        assertThat(course.summary()).isEqualTo("Hands on.");
        assertThat(course.decks()).containsExactly("introduction");
        assertThat(course.lessons()).extracting(Lesson::id).containsExactly("second", "first");
        assertThat(course.after(course.lessons().getFirst())).map(Lesson::id).contains("first");
        assertThat(course.after(course.lessons().getLast())).isEmpty();
        assertThat(course.frontPage())
                .isEqualTo("<p>Begin with <a href=\"/courses/docker/lessons/first#text\">the first</a>.</p>\n");
    }

    @Test
    void links_to_lessons_that_are_not_there_are_told() {
        assertThat(told(read("---\ntitle: a\nlessons: [first]\n---\n[a](third/) [b](third/lesson.md)\n")))
                .containsExactly(
                        "lessons/docker/course.md:5: the link leads to `third/`, which is not there — Mend the name, or add the file",
                        "lessons/docker/course.md:5: the link leads to `third/lesson.md`, which is not there — Mend the name, or add the file");
    }

    @Test
    void names_that_lead_nowhere_are_told_and_the_others_load() {
        Course course = read(
                "---\ntitle: a\nlessons: [gone, first, ../first, First, \"a\\nb\", first]\nslides: [gone, ../lessons/docker/course]\n---\n");
        assertThat(course.lessons()).extracting(Lesson::id).containsExactly("first");
        assertThat(course.decks()).isEmpty();
        assertThat(told(course))
                .containsExactly(
                        "lessons/docker/course.md:3: there is no folder `gone` for this lesson — Add it with a lesson.md, or take the name out",
                        "lessons/docker/course.md:3: `../first` is no name of a lesson — Use the name of its folder: lower case letters, digits, hyphens",
                        "lessons/docker/course.md:3: `First` is no name of a lesson — Use the name of its folder: lower case letters, digits, hyphens",
                        "lessons/docker/course.md:3: `a b` is no name of a lesson — Use the name of its folder: lower case letters, digits, hyphens",
                        "lessons/docker/course.md:3: lesson `first` is named twice — Keep one of them",
                        "lessons/docker/course.md:4: there is no deck `gone` — Add slides/gone.md, or take the name out",
                        "lessons/docker/course.md:4: there is no deck `../lessons/docker/course` — Add slides/../lessons/docker/course.md, or take the name out");
    }

    @Test
    void a_course_without_lessons_is_told() {
        assertThat(told(read("---\ntitle: a\n---\n")))
                .containsExactly(
                        "lessons/docker/course.md:2: the course names no lessons — Write `lessons: [first-container]`, the folders in their order");
    }

    @Test
    void unknown_keys_and_a_missing_title_are_told() {
        Course course = read("---\nname: a\nlessons: [first]\n---\n");
        assertThat(course.title()).isEqualTo("docker");
        assertThat(told(course))
                .containsExactly(
                        "lessons/docker/course.md:2: `name` is not known here — Known are: title, summary, lessons, slides",
                        "lessons/docker/course.md:2: `title` is missing — Write `title: …`");
    }

    @Test
    void a_task_on_the_front_page_is_told() {
        assertThat(told(read("---\ntitle: a\nlessons: [first]\n---\n\n```yaml task=a\ntitle: b\n```\n")))
                .containsExactly(
                        "lessons/docker/course.md:6: a task stands on the course's front page — Move it into a lesson");
    }

    @Test
    void the_problems_of_lessons_are_among_all_problems() {
        content.write("lessons/docker/first/lesson.md", "---\ntitle: a\n---\n");
        Course course = read("---\nlessons: [first]\n---\n");
        assertThat(course.allProblems())
                .extracting(p -> p.where().toString())
                .containsExactly("lessons/docker/course.md:2", "lessons/docker/first/lesson.md:2");
    }

    @Test
    void a_folder_whose_name_cannot_be_part_of_an_address_is_told() {
        content.write("lessons/My Course/course.md", "---\ntitle: a\nlessons: []\n---\n");
        assertThat(told(new CourseReader(root).read(root.resolve("lessons/My Course"))))
                .contains(
                        "lessons/My Course/course.md:1: the folder `My Course` has no name for a course — Use lower case letters, digits and hyphens");
    }
}
