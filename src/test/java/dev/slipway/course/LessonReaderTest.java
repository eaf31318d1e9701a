package dev.slipway.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.Problem;
import dev.slipway.quiz.Quiz;
import dev.slipway.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonReaderTest {

    private static final String TASK = """

        ```yaml task=%s
        title: Do it
        check: [{ %s }]
        hints: Try.
        solve: docker run web
        ```
        """;

    @TempDir
    Path root;

    CourseFolder content;

    @BeforeEach
    void make() {
        content = new CourseFolder(root);
    }

    private Lesson read(String lessonMd) {
        content.write("lessons/docker/first/lesson.md", lessonMd);
        return read();
    }

    private Lesson read() {
        return new LessonReader("docker", root).read(root.resolve("lessons/docker/first"));
    }

    private static List<String> told(Lesson lesson) {
        return lesson.problems().stream().map(Problem::asLine).toList();
    }

    @Test
    void a_whole_lesson_is_read() {
        content.write("lessons/docker/first/quiz.gift", "::a:: Is it? {T}\n");
        content.write("lessons/docker/first/quiz.yml", "pass: 75\nattempts: 3\ntime-limit: 20 min\n");
        Lesson lesson = read("""
            ---
            title: Your first container
            summary: Run one.
            minutes: 15
            goals: [run, stop]
            images: [nginx]
            ---

            ## Begin
            """ + TASK.formatted("hello", "image: { name: web }"));
        assertThat(told(lesson)).isEmpty();
        assertThat(lesson.id()).isEqualTo("first");
        assertThat(lesson.title()).isEqualTo("Your first container");
        assertThat(lesson.summary()).isEqualTo("Run one.");
        assertThat(lesson.minutes()).isEqualTo(15);
        assertThat(lesson.goals()).containsExactly("run", "stop");
        assertThat(lesson.images()).containsExactly("nginx");
        assertThat(lesson.html()).contains("<h2 id=\"begin\">Begin</h2>", "data-task=\"hello\"");
        assertThat(lesson.task("hello"))
                .map(Task::where)
                .map(Object::toString)
                .contains("lessons/docker/first/lesson.md:12");
        assertThat(lesson.task("bye")).isEmpty();
        assertThat(lesson.quiz()).isPresent();
        Quiz quiz = lesson.quiz().orElseThrow();
        assertThat(quiz.passPercent()).isEqualTo(75);
        assertThat(quiz.allowsAnother(2)).isTrue();
        assertThat(quiz.allowsAnother(3)).isFalse();
        assertThat(lesson.quizSettings().timeLimit()).contains(Duration.ofMinutes(20));
    }

    @Test
    void what_may_be_left_out_has_a_default() {
        content.write("lessons/docker/first/quiz.gift", "::a:: Is it? {T}\n");
        Lesson lesson = read(CourseFolder.LESSON);
        assertThat(told(lesson)).isEmpty();
        assertThat(lesson.minutes()).isZero();
        assertThat(lesson.goals()).isEmpty();
        assertThat(lesson.quiz().orElseThrow().passPercent()).isEqualTo(60);
        assertThat(lesson.quiz().orElseThrow().allowsAnother(1000)).isTrue();
    }

    @Test
    void without_its_file_it_is_there_and_says_so() {
        content.folder("lessons/docker/first");
        Lesson lesson = read();
        assertThat(lesson.title()).isEqualTo("first");
        assertThat(told(lesson))
                .containsExactly(
                        "lessons/docker/first/lesson.md:1: the file is missing — Add it, or take its name out of course.md");
    }

    @Test
    void a_file_that_is_not_utf_8_is_told() throws IOException {
        content.folder("lessons/docker/first");
        Files.write(root.resolve("lessons/docker/first/lesson.md"), new byte[] {'-', (byte) 0xE4, '-'});
        assertThat(told(read()))
                .containsExactly("lessons/docker/first/lesson.md:1: the file is not UTF-8 text — Save it as UTF-8");
    }

    @Test
    void a_folder_in_place_of_the_file_is_told() {
        content.folder("lessons/docker/first/lesson.md");
        assertThat(told(read()))
                .containsExactly("lessons/docker/first/lesson.md:1: the file cannot be read — Look at its permissions");
    }

    @Test
    void problems_of_the_quiz_appear_with_their_file_and_line() {
        content.write("lessons/docker/first/quiz.gift", "::a:: Is it? {T}\n\n::b:: Is it? {\n=x\n");
        Lesson lesson = read(CourseFolder.LESSON);
        assertThat(told(lesson))
                .containsExactly("lessons/docker/first/quiz.gift:3: `{` is never closed — "
                        + "close the answers with `}`; a brace that belongs to a text is written `\\{`");
        assertThat(lesson.quiz().orElseThrow().questions()).hasSize(1);
    }

    @Test
    void problems_of_its_settings_appear_with_their_file_and_line() {
        content.write("lessons/docker/first/quiz.gift", "::a:: Is it? {T}\n");
        content.write("lessons/docker/first/quiz.yml", "pass: 75\ndraw:\n  - { count: 2, tag: hard }\n");
        assertThat(told(read(CourseFolder.LESSON)))
                .containsExactly(
                        "lessons/docker/first/quiz.yml:3: the draw asks for 2 questions, and 0 are left to draw from"
                                + " — Lower `count`, add questions, or look at the spelling of the category or tag");
    }

    @Test
    void settings_without_a_quiz_are_told() {
        content.write("lessons/docker/first/quiz.yml", "pass: 75\n");
        assertThat(told(read(CourseFolder.LESSON)))
                .containsExactly(
                        "lessons/docker/first/quiz.yml:1: there are settings of a quiz, but there is no quiz.gift — Add the file, or remove quiz.yml");
    }

    @Test
    void a_quiz_without_a_sound_question_is_none() {
        content.write("lessons/docker/first/quiz.gift", "Is it? {T}\n");
        Lesson lesson = read(CourseFolder.LESSON);
        assertThat(lesson.hasQuiz()).isFalse();
        assertThat(told(lesson)).singleElement().asString().startsWith("lessons/docker/first/quiz.gift:1: ");
    }

    @Test
    void a_script_is_read_from_the_tasks_folder() {
        content.write("lessons/docker/first/tasks/done.sh", "exit 1");
        assertThat(told(read(CourseFolder.LESSON
                        + TASK.formatted("a", "script: done.sh")
                        + TASK.formatted("b", "script: tasks/done.sh"))))
                .isEmpty();
    }

    @Test
    void a_script_from_elsewhere_is_none() throws IOException {
        content.write("lessons/docker/secret.sh", "exit 0")
                .write("lessons/docker/first/lesson2.sh", "exit 0")
                .folder("lessons/docker/first/tasks");
        Files.createSymbolicLink(
                root.resolve("lessons/docker/first/tasks/link.sh"), root.resolve("lessons/docker/secret.sh"));
        Lesson lesson = read(CourseFolder.LESSON
                + TASK.formatted("a", "script: ../../secret.sh")
                + TASK.formatted("b", "script: ../lesson2.sh")
                + TASK.formatted("c", "script: " + root.resolve("lessons/docker/secret.sh"))
                + TASK.formatted("d", "script: link.sh")
                + TASK.formatted("e", "script: \"a\\0b\""));
        assertThat(told(lesson)).hasSize(5).allMatch(line -> line.contains(": there is no script `"));
    }

    @Test
    void of_two_tasks_of_one_name_the_second_is_told_and_left_out() {
        Lesson lesson = read(CourseFolder.LESSON
                + TASK.formatted("a", "image: { name: one }")
                + TASK.formatted("a", "image: { name: two }"));
        assertThat(told(lesson))
                .containsExactly(
                        "lessons/docker/first/lesson.md:18: there are two tasks `a` in this lesson — Give one of them another id");
        assertThat(lesson.tasks()).hasSize(1);
        assertThat(lesson.html().split("data-task=\"a\"")).hasSize(2);
    }
}
