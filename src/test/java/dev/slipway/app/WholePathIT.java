package dev.slipway.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole way in a real browser, from the class code to the grade in the instructor's file. */
class WholePathIT {

    private static final LocatorAssertions.HasAttributeOptions MINUTES =
            new LocatorAssertions.HasAttributeOptions().setTimeout(120_000);

    static RunningApp app;
    static Browsers browsers;

    @BeforeAll
    static void start() {
        app = RunningApp.start();
        browsers = new Browsers();
    }

    @AfterAll
    static void stop() {
        browsers.close();
        app.close();
    }

    @Test
    void fromTheClassCodeToTheGradeInTheInstructorsFile() throws IOException {
        Page student = browsers.open(1440, 900);
        join(student, "Grace Hopper");
        doTheFlaskLab(student);
        reloadAndFindTheShellAgain(student);
        takeTheQuiz(student);
        seeTheGrade(browsers.open(1440, 900));
        assertThat(browsers.problems).isEmpty();
    }

    /** There browsers have no clipboard for scripts: the page must do without. */
    @Test
    void overPlainHttpOnANetworkCodeIsCopiedAndTheTerminalWorks() {
        String base = "http://" + Browsers.LAN_NAME + ":" + app.port;
        Page page = browsers.open(1200, 800);
        join(page, base, "Lan Student");
        assertThat(page.evaluate("String(navigator.clipboard)")).isEqualTo("undefined");
        page.navigate(base + "/courses/docker/lessons/first-container");
        page.locator(".terminal-empty .sandbox-start").click();
        assertThat(page.locator(".terminal .xterm-rows"))
                .containsText("student@sandbox", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        Locator code = page.locator("figure.code:has(button.run)").first();
        String command = code.locator("pre").innerText().strip();
        code.locator("button.copy").click();
        page.locator(".terminal-frame").click();
        page.keyboard().press("Control+Shift+V");
        assertThat(page.locator(".terminal .xterm-rows")).containsText("$ " + command);
        assertThat(browsers.problems).isEmpty();
    }

    private void join(Page page, String name) {
        join(page, app.base(), name);
    }

    private void join(Page page, String base, String name) {
        page.navigate(base);
        Browsers.screen(page, "welcome");
        page.getByLabel("Class code").fill(app.classCode().toLowerCase());
        page.getByLabel("Your name").fill(name);
        page.getByLabel("A password of your own").fill("a ship in port is safe");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Join"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Lessons")))
                .isVisible();
        Browsers.screen(page, "course");
    }

    private void doTheFlaskLab(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^A Flask service")))
                .first()
                .click();
        page.locator(".terminal-empty .sandbox-start").click();
        Locator terminal = page.locator(".terminal .xterm-rows");
        assertThat(terminal)
                .containsText("student@sandbox", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        page.locator(".terminal-frame").click();
        type(page, "cd ~/flask-app && ls");
        assertThat(terminal).containsText("requirements.txt");
        type(
                page,
                "printf 'FROM python:3.13-slim\\nWORKDIR /app\\nCOPY requirements.txt .\\nRUN pip install -r requirements.txt\\n' > Dockerfile");
        type(
                page,
                "printf 'COPY . .\\nEXPOSE 5000\\nCMD [\"flask\", \"--app\", \"app\", \"run\", \"--host\", \"0.0.0.0\"]\\n' >> Dockerfile");
        type(page, "docker build -t vitals .");
        assertDone(page, "build-image");
        type(page, "docker run -d --name vitals vitals");
        assertThat(page.locator("#task-run-5000 .task-finding"))
                .containsText("5000:5000", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        type(page, "docker rm -f vitals; docker run -d --name vitals -p 5000:5000 vitals");
        assertDone(page, "run-5000");
        type(page, "curl 'localhost:5000/bmi?weight=82&height=1.80'");
        assertDone(page, "call-get");
        page.locator("#task-build-image").scrollIntoViewIfNeeded();
        Browsers.screen(page, "lesson");
    }

    private static void type(Page page, String command) {
        page.keyboard().type(command);
        page.keyboard().press("Enter");
    }

    private static void assertDone(Page page, String task) {
        assertThat(page.locator("#task-" + task + " .task-state")).hasAttribute("data-state", "done", MINUTES);
    }

    private void reloadAndFindTheShellAgain(Page page) {
        type(page, "kept=over-the-reload; clear");
        page.reload();
        Locator terminal = page.locator(".terminal .xterm-rows");
        assertThat(terminal).containsText("student@sandbox");
        page.locator(".terminal-frame").click();
        type(page, "echo still-$kept");
        assertThat(terminal).containsText("still-over-the-reload");
        assertDone(page, "build-image");
    }

    private void takeTheQuiz(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Take the quiz"))
                .click();
        page.getByText("The folder that is sent to the daemon as the build context")
                .click();
        page.getByText("-p 8888:5000").click();
        Browsers.screen(page, "quiz");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit and grade"))
                .click();
        assertThat(page.locator(".result h1")).containsText("%");
        assertThat(page.locator(".question[data-state=CORRECT]")).hasCount(2);
        assertThat(page.locator(".feedback").first()).isVisible();
        Browsers.screen(page, "attempt");
    }

    private void seeTheGrade(Page page) throws IOException {
        page.navigate(app.base() + app.instructorLink());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        Locator row = page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Grace Hopper"))
                .first();
        assertThat(row).containsText("3/6 tasks");
        assertThat(row).containsText(Pattern.compile("quiz \\d+ %"));
        Browsers.screen(page, "class");
        Download file = page.waitForDownload(
                () -> page.getByText("Download CSV").first().click());
        String csv = Files.readString(file.path());
        assertThat(csv)
                .contains("A Flask service in an image: tasks (of 6)")
                .containsPattern("Grace Hopper,0,.*,?3,\\d+");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop the sandbox of Grace Hopper"))
                .click();
        assertThat(page.locator("section[aria-labelledby=sandboxes]")).containsText("hibernated");
    }
}
