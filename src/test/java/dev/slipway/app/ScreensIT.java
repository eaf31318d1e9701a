package dev.slipway.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, wide and on a phone, light and dark: written to target/screens for review, never wider than the screen, and without a fault that axe finds. */
class ScreensIT {

    private static final String LESSON = "/courses/docker/lessons/first-container";

    private static final int MAX_BYTES = 150_000;
    /** A deck brings Marp and its themes along. */
    private static final int MAX_DECK_BYTES = 600_000;

    static RunningApp app;
    static Browsers browsers;
    static Client student;
    static Client instructor;

    @BeforeAll
    static void start() {
        app = RunningApp.start();
        browsers = new Browsers();
        student = Client.student(app, "Katherine Johnson");
        Client.student(app, "Alan Turing").takeQuiz(LESSON);
        student.takeQuiz(LESSON);
        student.startSandbox();
        instructor = Client.instructor(app);
    }

    @AfterAll
    static void stop() {
        browsers.close();
        app.close();
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("welcome", "/");
        pages.put("sign-in", "/sign-in");
        pages.put("course", "/courses/docker");
        pages.put("lesson", LESSON);
        pages.put("quiz", LESSON + "/quiz");
        pages.put("attempt", LESSON + "/quiz/attempts/1");
        pages.put("slides", "/slides/introduction");
        pages.put("account", "/account");
        pages.put("progress", "/courses/docker/progress");
        pages.put("certificate", "/courses/docker/certificate");
        pages.put("class", "/instructor");
        pages.put("class-quiz", "/instructor/quizzes/docker/first-container");
        pages.put("class-statistics", "/instructor/quizzes/docker/first-container/statistics");
        pages.put("class-certificates", "/instructor/certificates");
        pages.put("not-here", "/nothing");
        return pages;
    }

    @ParameterizedTest(name = "{0} x {1}, {2}")
    @CsvSource({"1440, 900, LIGHT", "1440, 900, DARK", "360, 740, LIGHT", "360, 740, DARK"})
    void everyPageFitsAndReportsNoProblem(int width, int height, ColorScheme colours) {
        pages().forEach((name, path) -> {
            Page page = browsers.open(width, height, colours);
            signIn(page, name);
            page.navigate(app.base() + path);
            settle(page, name);
            Browsers.screen(page, name + "-" + width + "-" + colours.name().toLowerCase());
            int overflow =
                    (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(overflow).as(name + " is wider than its screen by").isZero();
            Axe.check(page, name + " at " + width + ", " + colours);
            page.context().close();
        });
        assertThat(browsers.problems).isEmpty();
    }

    /** Before a terminal is loaded, a page is one that a slow network brings in a moment. */
    @Test
    void everyPageIsLight() {
        Client other = Client.student(app, "Slow Network");
        pages().forEach((name, path) -> {
            Page page = browsers.open(1440, 900);
            if (name.startsWith("class")) {
                Browsers.signIn(page, app, instructor);
            } else if (!name.equals("welcome") && !name.equals("sign-in")) {
                Browsers.signIn(page, app, other);
            }
            page.navigate(app.base() + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
            int bytes = ((Number) page.evaluate(
                            "performance.getEntries().reduce((sum, e) => sum + (e.transferSize || 0), 0)"))
                    .intValue();
            System.out.println("page weight: " + name + " " + bytes + " bytes");
            assertThat(bytes)
                    .as("compressed bytes of " + name)
                    .isBetween(500, name.equals("slides") ? MAX_DECK_BYTES : MAX_BYTES);
            page.context().close();
        });
    }

    private static void signIn(Page page, String name) {
        if (name.equals("welcome") || name.equals("sign-in")) {
            return;
        }
        Browsers.signIn(page, app, name.startsWith("class") ? instructor : student);
    }

    private static void settle(Page page, String name) {
        var patient = new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
        switch (name) {
            case "lesson" -> assertThat(page.locator(".xterm-rows")).containsText("student@sandbox", patient);
            case "slides" -> assertThat(page.locator(".slides")).not().containsText("Loading", patient);
            default -> {}
        }
    }
}
