package dev.slipway.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.SourcePosition;
import dev.slipway.course.Course;
import dev.slipway.course.Lesson;
import dev.slipway.progress.LessonProgress;
import dev.slipway.progress.TimeAndHelp;
import dev.slipway.quiz.Quiz;
import dev.slipway.quiz.attempt.QuizSettings;
import dev.slipway.task.Task;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradeSheetTest {

    private static final Lesson WITH_BOTH = lesson("Containers", 2, true);
    private static final Lesson TASKS_ONLY = lesson("Images", 1, false);
    private static final Lesson QUIZ_ONLY = lesson("The end", 0, true);
    private static final Lesson TEXT_ONLY = lesson("Reading", 0, false);

    private static Lesson lesson(String title, int tasks, boolean quiz) {
        List<Task> all = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            all.add(new Task(
                    "t" + i, "t", List.of(), List.of(), "", Optional.empty(), List.of(), new SourcePosition("a", 1)));
        }
        return new Lesson(
                title,
                title,
                "",
                0,
                List.of(),
                List.of(),
                List.of(),
                "",
                all,
                quiz ? Optional.of(new Quiz("a", title, 60, 0, List.of())) : Optional.empty(),
                QuizSettings.USUAL,
                Path.of("."),
                List.of(),
                Optional.empty());
    }

    private static Course course(Lesson... lessons) {
        return new Course("docker", "Docker", "", "", List.of(lessons), List.of(), List.of(), Optional.empty());
    }

    private static String csv(String student) {
        return new GradeSheet(course(), List.of(new GradeSheet.Row(student, List.of()))).toCsv();
    }

    @Test
    void a_row_has_the_tasks_and_the_best_quiz_result_of_each_lesson_that_has_them() {
        var ada = new GradeSheet.Row(
                "Ada Lovelace",
                List.of(
                        new LessonProgress(
                                        WITH_BOTH,
                                        true,
                                        Set.of("t0", "t1"),
                                        2,
                                        90,
                                        true,
                                        0,
                                        new TimeAndHelp(Instant.EPOCH, Duration.ZERO, 3, 1),
                                        Instant.EPOCH),
                                new LessonProgress(TASKS_ONLY, true, Set.of("t0"), 0, -1, false),
                        new LessonProgress(TEXT_ONLY, false, Set.of(), 0, -1, false),
                                new LessonProgress(QUIZ_ONLY, true, Set.of(), 1, 0, false)));
        assertThat(ada.lessonsDone()).isEqualTo(2);
        assertThat(new GradeSheet(course(WITH_BOTH, TASKS_ONLY, TEXT_ONLY, QUIZ_ONLY), List.of(ada)).toCsv())
                .isEqualTo("\uFEFF"
                        + "Student,Lessons done,Containers: tasks (of 2),Containers: quiz (%),Images: tasks (of 1),The end: quiz (%),Hints opened,Solutions opened\r\n"
                        + "Ada Lovelace,2,2,90,1,0,3,1\r\n");
    }

    @Test
    void a_quiz_not_tried_is_an_empty_cell() {
        var row = new GradeSheet.Row("Ada", List.of(new LessonProgress(QUIZ_ONLY, false, Set.of(), 0, -1, false)));
        assertThat(new GradeSheet(course(QUIZ_ONLY), List.of(row)).toCsv()).endsWith("Ada,0,,0,0\r\n");
    }

    @Test
    void an_empty_class_has_a_header_alone() {
        assertThat(new GradeSheet(course(), List.of()).toCsv())
                .isEqualTo("\uFEFFStudent,Lessons done,Hints opened,Solutions opened\r\n");
    }

    @Test
    void cells_are_quoted_as_rfc_4180_asks() {
        assertThat(csv("Lovelace, Ada")).endsWith("\r\n\"Lovelace, Ada\",0,0,0\r\n");
        assertThat(csv("Ada \"Countess\"")).endsWith("\r\n\"Ada \"\"Countess\"\"\",0,0,0\r\n");
        assertThat(csv("Ada\nLovelace")).endsWith("\r\n\"Ada\nLovelace\",0,0,0\r\n");
        assertThat(csv("Zoë 李")).endsWith("\r\nZoë 李,0,0,0\r\n");
    }

    @Test
    void a_semicolon_is_quoted_for_programs_that_separate_by_it() {
        assertThat(csv("Ada;=1+1")).endsWith("\r\n\"Ada;=1+1\",0,0,0\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"})
    void what_begins_like_a_formula_is_made_text(String name) {
        assertThat(csv(name).substring(csv(name).indexOf("\r\n") + 2))
                .matches("(?s)\"?'.*")
                .contains("'" + name);
    }

    @Test
    void a_formula_in_a_title_is_made_text() {
        assertThat(new GradeSheet(course(lesson("=HYPERLINK(\"x\")", 1, false)), List.of()).toCsv())
                .contains(",\"'=HYPERLINK(\"\"x\"\"): tasks (of 1)\"");
    }
}
