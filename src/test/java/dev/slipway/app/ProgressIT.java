package dev.slipway.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hints, checks, where one was, the time one took, and the certificate, in a real browser. */
class ProgressIT {

    private static final String LESSON = "/courses/mini/lessons/files";
    private static final String TASK = "/api" + LESSON + "/tasks/two-files";
    private static final Pattern CODE = Pattern.compile("<code>([0-9A-Z-]{23})</code>");

    @TempDir
    static Path content;

    static RunningApp app;
    static Browsers browsers;
    static Client instructor;
    static int students;

    Client student;
    Page page;

    @BeforeAll
    static void start() throws IOException {
        WrittenContent.write(
                content,
                "lessons/mini/course.md",
                "---\ntitle: A Small Course\nsummary: Two lessons.\nlessons: [files, end]\n---\nWelcome.\n");
        WrittenContent.write(content, "lessons/mini/files/lesson.md", """
            ---
            title: Two files
            summary: Make two files.
            ---
            ## Make them

            ```yaml task=two-files
            title: Make the files one and two
            check:
              - file: { path: ~/one }
              - file: { path: ~/two }
            hints: [Use `touch`., Use it twice.]
            solve: touch ~/one ~/two
            ```
            """);
        WrittenContent.write(
                content,
                "lessons/mini/end/lesson.md",
                "---\ntitle: The end\nsummary: Only to read.\n---\nWell done.\n");
        app = RunningApp.start(content);
        browsers = new Browsers();
        instructor = Client.instructor(app);
    }

    @AfterAll
    static void stop() {
        browsers.close();
        app.close();
    }

    @BeforeEach
    void open() {
        student = Client.student(app, "Ida Rhodes " + ++students);
        page = browsers.open(1280, 900);
        Browsers.signIn(page, app, student);
    }

    @AfterEach
    void close() {
        page.context().close();
        student.apiPost("/api/sandbox/stop");
    }

    private Locator button(String name) {
        return page.locator(".task .task-help button", new Page.LocatorOptions().setHasText(name));
    }

    private JsonNode lesson(int at) {
        return Client.json(student.apiGet("/api/courses/mini")).path("lessons").path(at);
    }

    @Test
    void hintsComeOneAtATimeAndTheSolutionLast() {
        page.navigate(app.base() + LESSON);
        assertThat(page.locator("details.hint").first()).isHidden();
        assertThat(page.locator("details.solution")).isHidden();
        button("Show a hint (1 of 2)").click();
        assertThat(page.locator("details.hint").first()).containsText("touch");
        assertThat(page.locator("details.hint").nth(1)).isHidden();
        button("Show a hint (2 of 2)").click();
        assertThat(page.locator("details.hint").nth(1)).containsText("twice");
        button("Show the solution").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Not yet"))
                .click();
        assertThat(page.locator("details.solution")).isHidden();
        assertThat(lesson(0).path("solutions").asInt()).isZero();
        Axe.check(page, "a task with hints");
        Browsers.screen(page, "task-hints");
        button("Show the solution").click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Show the solution").setExact(true))
                .last()
                .click();
        assertThat(page.locator("details.solution")).containsText("touch ~/one ~/two");
        assertThat(page.locator(".task-help button")).isHidden();
        page.reload();
        assertThat(page.locator("details.hint").nth(1)).containsText("twice");
        assertThat(page.locator("details.solution code").last()).isVisible();
        assertThat(lesson(0).path("hints").asInt()).isEqualTo(2);
        assertThat(lesson(0).path("solutions").asInt()).isEqualTo(1);
        Matcher csv = Pattern.compile("/instructor/classes/[0-9a-f-]+/mini\\.csv")
                .matcher(instructor.get("/instructor").body());
        assertThat(csv.find()).isTrue();
        assertThat(instructor.get(csv.group()).body())
                .contains("Hints opened,Solutions opened")
                .contains("\r\nIda Rhodes " + students + ",0,0,2,1\r\n");
    }

    @Test
    void openingTwiceCountsOnceAndThereIsNoHelpBeyondTheLast() {
        for (int part : new int[] {1, 1, 0, 0}) {
            assertThat(student.apiPost(TASK + "/help/" + part).statusCode()).isEqualTo(204);
        }
        assertThat(student.apiPost(TASK + "/help/3").statusCode()).isEqualTo(404);
        assertThat(student.apiPost(TASK + "/help/-1").statusCode()).isEqualTo(404);
        assertThat(lesson(0).path("hints").asInt()).isEqualTo(1);
        assertThat(lesson(0).path("solutions").asInt()).isEqualTo(1);
        assertThat(Client.json(student.apiGet("/api" + LESSON + "/help"))).hasSize(2);
    }

    @Test
    void aCheckSaysWhenItWasAndWhatChangedSince() {
        student.startSandbox();
        sh("docker version"); // a prompt can be there before the engine answers
        page.navigate(app.base() + LESSON);
        Locator check = page.locator(".task-check");
        Locator parts = page.locator(".task-parts");
        check.click();
        assertThat(parts).containsText("0 of 2 met.");
        sh("touch ~/two");
        check.click();
        assertThat(parts).containsText("1 of 2 met. Since the last check: 1 newly met.");
        assertThat(parts.locator("li").nth(1)).containsText("(newly met)");
        Axe.check(page, "a checked task");
        Browsers.screen(page, "task-check-parts");
        sh("rm ~/two");
        check.click();
        assertThat(parts).containsText("Since the last check: 1 no longer met.");
        check.click();
        assertThat(parts).containsText("Nothing changed since the last check.");
        sh("touch ~/one ~/two");
        assertThat(page.locator(".task-state")).hasText("Done");
        assertThat(parts).isHidden();
    }

    /** In the newest sandbox, as its shell would. */
    private static void sh(String script) {
        app.docker(
                "exec",
                app.docker("ps", "-q", "--filter", "label=dev.slipway.installation=" + app.installation)
                        .getFirst(),
                "/bin/bash",
                "-c",
                script);
    }

    @Test
    void oneContinuesWhereOneLeft() {
        page.navigate(app.base() + "/courses/mini");
        assertThat(page.locator(".go-on")).containsText("Begin with “Two files”");
        page.navigate(app.base() + LESSON);
        page.navigate(app.base() + "/courses/mini");
        Axe.check(page, "the course page");
        assertThat(page.locator(".go-on")).containsText("Continue where you left: “Two files”");
        assertThat(page.locator(".go-on")).containsText("Next task: Make the files one and two");
        page.locator(".go-on a").click();
        assertThat(page).hasURL(app.base() + LESSON + "#task-two-files");
    }

    @Test
    void timeCountsWhileSomebodyIsThere() throws Exception {
        WebSocket socket = student.socket("/ws/lesson/mini/files", app.base(), new WebSocket.Listener() {});
        socket.sendText("here", true).join();
        LockSupport.parkNanos(2_500_000_000L);
        socket.sendText("here", true).join();
        Client.await(() -> lesson(0).path("seconds").asLong() >= 2, "the time to be counted");
        assertThat(lesson(0).path("seconds").asLong()).isLessThan(60);
        for (int i = 0; i < 50; i++) {
            socket.sendText("here", true).join();
        }
        assertThat(lesson(0).path("seconds").asLong())
                .as("telling it often is no more time")
                .isLessThan(60);
        assertThat(lesson(1).path("seconds").asLong()).isZero();
        socket.abort();
    }

    @Test
    void theCertificateSaysWhatIsMissingAndThenThatNothingIs() {
        page.navigate(app.base() + "/courses/mini/certificate");
        assertThat(page.locator(".missing")).containsText("Two files: 1 task");
        assertThat(page.locator(".missing")).containsText("The end: not opened yet");
        assertThat(page.locator(".certificate")).hasCount(0);
        student.startSandbox();
        sh("touch ~/one ~/two");
        student.get(LESSON);
        student.get("/courses/mini/lessons/end");
        assertThat(Client.json(student.apiPost(TASK + "/check")).path("done").asBoolean())
                .isTrue();
        page.navigate(app.base() + "/courses/mini/progress");
        assertThat(page.locator("main")).containsText("1 of 1");
        Axe.check(page, "the progress page");
        Browsers.screen(page, "progress");
        page.navigate(app.base() + "/courses/mini/certificate");
        assertThat(page.locator(".certificate-name")).hasText("Ida Rhodes " + students);
        assertThat(page.locator(".certificate")).containsText("1 of 1 task");
        Axe.check(page, "the certificate");
        Browsers.screen(page, "certificate");
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPrintBackground(true));
        assertThat(Pattern.compile("/Type\\s*/Page\\b")
                        .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                        .results()
                        .count())
                .as("pages on paper")
                .isEqualTo(1);
        page.setViewportSize(360, 740);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= 360")).isEqualTo(true);
        Browsers.screen(page, "certificate-narrow");
        verified();
        assertThat(browsers.problems).isEmpty();
    }

    private void verified() {
        String issued = student.get("/courses/mini/certificate").body();
        Matcher code = CODE.matcher(issued);
        assertThat(code.find()).isTrue();
        String check = "/instructor/certificates?code=";
        assertThat(instructor.get(check + code.group(1)).body())
                .contains("was issued here. Compare")
                .contains("Ida Rhodes " + students);
        assertThat(instructor
                        .get(check
                                + code.group(1)
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace("-", ""))
                        .body())
                .contains("was issued here. Compare");
        String other =
                (code.group(1).charAt(0) == 'Z' ? "0" : "Z") + code.group(1).substring(1);
        assertThat(instructor.get(check + other).body()).contains("No certificate with this code");
        assertThat(student.get(check + code.group(1)).statusCode()).isEqualTo(403);
        assertThat(student.get("/courses/mini/certificate").body())
                .as("it stays as it was issued")
                .contains(code.group(1));
    }
}
