package dev.slipway.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lab question is graded by a check in the student's own engine. */
class QuizLabIT {

    private static final String QUIZ = "/courses/demo/lessons/lab/quiz";

    @TempDir
    static Path content;

    static RunningApp app;
    static Browsers browsers;

    @BeforeAll
    static void start() throws IOException {
        Path lesson = Files.createDirectories(content.resolve("lessons/demo/lab"));
        Files.writeString(
                content.resolve("lessons/demo/course.md"), "---\ntitle: Demo\nsummary: Small.\nlessons: [lab]\n---\n");
        Files.writeString(lesson.resolve("lesson.md"), """
            ---
            title: Volumes
            summary: Make two.
            ---

            ```yaml task=volumes
            title: Make two volumes
            check:
              - volume: { name: first }
              - volume: { name: second }
            hints: [Volumes are made with `docker volume create`.]
            solve: docker volume create first; docker volume create second
            ```
            """);
        Files.writeString(
                lesson.resolve("quiz.gift"),
                "// [slipway:lab volumes]\n::keep:: Make the volumes first and second. {}\n");
        app = RunningApp.start(content);
        browsers = new Browsers();
    }

    @AfterAll
    static void stop() {
        browsers.close();
        app.close();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    @Test
    void itIsCheckedWhileTheAttemptIsOpenAndAgainAtItsEnd() throws Exception {
        Client student = Client.student(app, "Lab Student");
        Page page = browsers.open(1280, 900);
        Browsers.signIn(page, app, student);
        page.navigate(app.base() + QUIZ);
        assertThat(page.locator(".question")).containsText("Your sandbox does not run");
        press(page, "Start my sandbox");
        student.awaitSandbox("active");
        page.reload();
        press(page, "Check my sandbox now");
        var patient = new LocatorAssertions.HasCountOptions().setTimeout(30_000);
        assertThat(page.locator(".findings li[data-passed=false]")).hasCount(2, patient);
        make(student, "first");
        press(page, "Check my sandbox now");
        assertThat(page.locator(".findings li[data-passed=true]")).hasCount(1, patient);
        Axe.check(page, "a lab question");
        make(student, "second");
        press(page, "Submit and grade");
        assertThat(page.locator(".result h1")).hasText("Passed: 100 %");
        assertThat(page.locator("main")).containsText("2 of 2 checks passed");
        page.context().close();
        assertThat(browsers.problems).isEmpty();
    }

    private static void make(Client student, String volume) throws Exception {
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.type("docker volume create " + volume + " && echo made''-" + volume + "\r");
            terminal.awaitText("made-" + volume);
        }
    }

    @Test
    void withoutASandboxItCountsNothingAndSaysSo() {
        Client student = Client.student(app, "Lab Without");
        String version = student.get(QUIZ).body().replaceAll("(?s).*name=\"version\" value=\"([^\"]*)\".*", "$1");
        assertThat(student.post(QUIZ, "version", version).body()).contains("Not passed yet: 0 %", "Not answered");
    }
}
