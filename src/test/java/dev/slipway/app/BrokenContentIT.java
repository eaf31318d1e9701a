package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Authors' mistakes are shown to the instructor with file and line, and take nothing else down. */
class BrokenContentIT {

    @TempDir
    static Path content;

    static RunningApp app;
    static Client student;
    static Client instructor;

    @BeforeAll
    static void start() throws IOException {
        write(
                "lessons/demo/course.md",
                "---\ntitle: Demo\nsummary: A demo.\nlessons: [good, bad, missing]\n---\nWelcome.\n");
        write("lessons/demo/good/lesson.md", "---\ntitle: A good one\nsummary: All is well.\n---\nFine.\n");
        write("lessons/demo/bad/lesson.md", """
            ---
            title: A bad one
            summary: Not all is well.
            ---
            Text before.

            ```yaml task=broken
            title: Do it
            check:
              - contaner: { name: web }
            hints: [try]
            solve: "true"
            ```

            Text after.
            """);
        write("lessons/demo/bad/quiz.gift", "::good:: 1+1? {=2 ~3}\n\n::broken:: 2+2? {=4\n");
        app = RunningApp.start(content);
        student = Client.student(app, "Reader");
        instructor = Client.instructor(app);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static void write(String name, String text) throws IOException {
        Path file = content.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void theInstructorSeesFileLineMistakeAndHint() {
        assertThat(instructor.get("/courses/demo/lessons/bad").body())
                .contains("lessons/demo/bad/lesson.md:10", "contaner", "Kinds are")
                .contains("lessons/demo/bad/quiz.gift:3");
        assertThat(instructor.get("/courses/demo").body()).contains("lessons/demo/course.md:4", "missing");
    }

    @Test
    void theStudentSeesTheRestAndNoDetails() {
        assertThat(student.get("/courses/demo/lessons/bad").body())
                .contains("Text before", "Text after")
                .doesNotContain("lesson.md:10");
        assertThat(student.get("/courses/demo/lessons/good").body()).contains("Fine.");
        assertThat(student.get("/courses/demo/lessons/bad/quiz").body())
                .contains("1+1?")
                .doesNotContain("2+2?");
    }

    @Test
    void aChangeShowsAtTheNextLookWithoutARestart() throws Exception {
        write(
                "lessons/demo/good/lesson.md",
                "---\ntitle: A good one\nsummary: All is well.\n---\nChanged meanwhile.\n");
        Thread.sleep(1200);
        assertThat(student.get("/courses/demo/lessons/good").body()).contains("Changed meanwhile.");
    }

    /** The answers would otherwise be graded against questions the student has not seen. */
    @Test
    void aQuizThatChangedWhileItWasOpenIsAskedAgainAndNotGraded() throws Exception {
        write("lessons/demo/good/quiz.gift", "::one:: 1+1? {=2 ~3}\n");
        Thread.sleep(1200);
        String version = student.get("/courses/demo/lessons/good/quiz")
                .body()
                .replaceAll("(?s).*name=\"version\" value=\"([^\"]*)\".*", "$1");
        write("lessons/demo/good/quiz.gift", "::zero:: 0+0? {=0 ~1}\n\n::one:: 1+1? {=2 ~3}\n");
        Thread.sleep(1200);
        assertThat(student.post("/courses/demo/lessons/good/quiz", "version", version)
                        .body())
                .contains("has changed this quiz", "0+0?");
        assertThat(student.get("/courses/demo/lessons/good/quiz/attempts/1").statusCode())
                .isEqualTo(404);
        assertThat(student.takeQuiz("/courses/demo/lessons/good").uri().getPath())
                .endsWith("/attempts/1");
    }

    /** 2 KB used to be the end of it. */
    @Test
    void aLongEssayArrives() throws Exception {
        write("lessons/demo/essay/lesson.md", "---\ntitle: Essay\nsummary: Write.\n---\n");
        write("lessons/demo/essay/quiz.gift", "::essay:: Tell. {}\n");
        write(
                "lessons/demo/course.md",
                "---\ntitle: Demo\nsummary: A demo.\nlessons: [good, bad, missing, essay]\n---\nWelcome.\n");
        Thread.sleep(1200);
        String form = student.get("/courses/demo/lessons/essay/quiz").body();
        String version = form.replaceAll("(?s).*name=\"version\" value=\"([^\"]*)\".*", "$1");
        String field = form.replaceAll("(?s).*<textarea name=\"([^\"]*)\".*", "$1");
        assertThat(student.post("/courses/demo/lessons/essay/quiz", "version", version, field, "長い".repeat(9_000))
                        .body())
                .contains("Waits for your instructor", "長い長い");
    }

    @Test
    void aPictureOnTheFrontPageIsServed() throws IOException {
        write("lessons/demo/sea.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        assertThat(student.get("/courses/demo/files/sea.svg").statusCode()).isEqualTo(200);
        assertThat(student.get("/courses/demo/files/course.md").statusCode()).isEqualTo(404);
    }

    @Test
    void theLogTellsTheMistakesAtTheStart() {
        assertThat(app.logText()).contains("lessons/demo/bad/lesson.md:10");
    }
}
