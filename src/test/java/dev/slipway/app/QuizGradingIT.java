package dev.slipway.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an instructor does with quizzes: looks, grades, gives time, regrades and takes it back, reads statistics. */
class QuizGradingIT {

    private static final String WRONG_KEY = "::sum:: 1+1? {~2 =3}\n\n::truth:: Water is wet. {T}\n";
    private static final String RIGHT_KEY = "::sum:: 1+1? {=2 ~3}\n\n::truth:: Water is wet. {T}\n";

    @TempDir
    static Path content;

    static RunningApp app;
    static Browsers browsers;
    static Client instructor;
    private Page page;

    @BeforeAll
    static void start() {
        WrittenContent.write(
                content,
                "lessons/demo/course.md",
                "---\ntitle: Demo\nsummary: Small.\nlessons: [essay, marks, keys, undo, figures, timed]\n---\n");
        WrittenContent.quizLesson(content, "essay", """
            // [slipway:rubric 2 Names the cache]
            // [slipway:rubric 1 Gives an example]
            ::why:: Why does the order of lines matter? {}

            ::free:: What did you like? {}
            """, "");
        WrittenContent.quizLesson(content, "marks", RIGHT_KEY, "");
        WrittenContent.quizLesson(content, "keys", WRONG_KEY, "");
        WrittenContent.quizLesson(content, "undo", WRONG_KEY, "");
        WrittenContent.quizLesson(content, "figures", RIGHT_KEY, "");
        WrittenContent.quizLesson(content, "timed", RIGHT_KEY, "time-limit: 10 min\nattempts: 1\n");
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
        page = browsers.open(1280, 900);
        Browsers.signIn(page, app, instructor);
    }

    @AfterEach
    void noProblem() {
        page.context().close();
        assertThat(browsers.problems).isEmpty();
    }

    private static String quiz(String lesson) {
        return "/courses/demo/lessons/" + lesson + "/quiz";
    }

    private void go(String lesson, String rest) {
        page.navigate(app.base() + "/instructor/quizzes/demo/" + lesson + rest);
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    private void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    /** Submits with these options chosen, and texts in the fields of text in their order. */
    private static Client take(String name, String lesson, List<String> options, String... texts) {
        Client student = Client.student(app, name);
        String form = student.get(quiz(lesson)).body();
        List<String> pairs = new ArrayList<>(List.of("version", group("name=\"version\" value=\"([^\"]*)\"", form)));
        for (String option : options) {
            Matcher choice = Pattern.compile("name=\"(q[0-9a-f]+)\" value=\"([0-9a-f]+)\"> <span>" + option + "</span>")
                    .matcher(form);
            assertThat(choice.find()).as(option + " in " + form).isTrue();
            pairs.addAll(List.of(choice.group(1), choice.group(2)));
        }
        Matcher field = Pattern.compile("<textarea name=\"(q[0-9a-f]+)\"").matcher(form);
        for (String text : texts) {
            assertThat(field.find()).isTrue();
            pairs.addAll(List.of(field.group(1), text));
        }
        assertThat(student.post(quiz(lesson), pairs.toArray(String[]::new))
                        .uri()
                        .getPath())
                .endsWith("/attempts/1");
        return student;
    }

    private static String group(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String result(Client student, String lesson) {
        return student.get(quiz(lesson) + "/attempts/1").body();
    }

    @Test
    void essaysAreGradedByTheirRubricWithoutNames() {
        Client ada = take("Ada Essay", "essay", List.of(), "Because of the cache.", "All of it");
        take("Bob Essay", "essay", List.of(), "No idea.", "Nothing");
        assertThat(result(ada, "essay")).contains("2 answers wait");
        go("essay", "/essays");
        assertThat(page.locator("main")).not().containsText("Ada");
        Locator card =
                page.locator(".essays li").filter(new Locator.FilterOptions().setHasText("Because of the cache."));
        card.getByLabel("Names the cache: points of 2").fill("2");
        card.getByLabel("Gives an example: points of 1").fill("0,5");
        card.getByLabel("Comment, for the student").fill("An example would have helped.");
        card.getByText("Grade", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(card).containsText("0.83 of 1 point");
        Locator free = page.locator(".essays li").filter(new Locator.FilterOptions().setHasText("All of it"));
        free.getByLabel("Points, 0 to 1").fill("7");
        free.getByText("Grade", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("0 to what there is to get");
        free.getByLabel("Points, 0 to 1").fill("1");
        free.getByText("Grade", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(result(ada, "essay")).contains("Passed: 91 %", "An example would have helped.", "Names the cache");
        go("essay", "");
        assertThat(page.locator(".audit")).containsText("essay graded");
    }

    @Test
    void aMarkIsSetByHandWithAReasonThatTheStudentSees() {
        Client ada = take("Ada Mark", "marks", List.of("3", "True"));
        assertThat(result(ada, "marks")).contains("50 %");
        go("marks", "");
        follow("Look at attempt 1 of Ada Mark");
        page.locator("details summary").first().click();
        page.getByLabel("Points, 0 to 1").first().fill("1");
        page.getByLabel("Reason, for the student too").first().fill("Said so in class.");
        page.getByText("Set", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page.locator(".result")).containsText("2 of 2 points, 100.00 %");
        assertThat(result(ada, "marks")).contains("Passed: 100 %", "Said so in class.");
        go("marks", "");
        assertThat(page.locator(".audit tbody tr")).hasCount(1);
        assertThat(page.locator(".audit tbody tr")).containsText("Ada Mark, attempt 1, sum");
        assertThat(instructor
                        .post(
                                "/instructor/quizzes/demo/marks/attempts/"
                                        + group("attempts/([0-9a-f-]{36})", page.content()) + "/marks",
                                "question",
                                "sum",
                                "points",
                                "0",
                                "reason",
                                " ")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void moreTimeReachesAnOpenAttempt() {
        Client ada = Client.student(app, "Ada Slow");
        ada.post(quiz("timed") + "/begin");
        assertThat(secondsLeft(ada)).isBetween(500, 600);
        go("timed", "");
        page.getByLabel("Student").selectOption("Ada Slow");
        page.getByLabel("Minutes").fill("30");
        page.getByLabel("Reason").first().fill("Ill on Monday");
        press("Set");
        assertThat(page.locator("#extensions ~ ul")).containsText("Ada Slow: 30 min");
        assertThat(secondsLeft(ada)).isBetween(2_300, 2_400);
        assertThat(page.locator(".audit")).containsText("Ill on Monday");
    }

    private static int secondsLeft(Client student) {
        return Integer.parseInt(
                group("data-seconds=\"(\\d+)\"", student.get(quiz("timed")).body()));
    }

    /** Changes a key, and waits until the change is read. */
    private void mend(String lesson) {
        WrittenContent.quizLesson(content, lesson, RIGHT_KEY, "");
        Client.await(
                () -> instructor
                        .get("/instructor/quizzes/demo/" + lesson + "/regrade")
                        .body()
                        .contains("had an older version"),
                "the key is mended");
    }

    @Test
    void aRegradeIsSeenFirstThenAppliedAndTakenBack() {
        Client ada = take("Ada Key", "undo", List.of("2", "True"));
        Client bob = take("Bob Key", "undo", List.of("3", "True"));
        assertThat(result(ada, "undo")).contains("50 %");
        mend("undo");
        go("undo", "/regrade");
        page.getByLabel("New key").check();
        press("See what would change");
        assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Ada Key")))
                .containsText("+1");
        assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Bob Key")))
                .containsText("−1");
        assertThat(result(bob, "undo")).contains("100 %");
        page.getByLabel("Reason").fill("The key was wrong");
        press("Apply");
        assertThat(result(ada, "undo")).contains("Passed: 100 %", "graded by the corrected key");
        assertThat(result(bob, "undo")).contains("50 %");
        assertThat(bob.get("/courses/demo").body()).contains("Quiz 50 %");
        page.getByLabel("Why the regrade is taken back").fill("Asked again");
        press("Take back");
        assertThat(result(ada, "undo")).contains("50 %").doesNotContain("graded by the corrected key");
        assertThat(result(bob, "undo")).contains("Passed: 100 %");
        assertThat(page.locator(".audit tbody tr")).hasCount(2);
        assertThat(page.getByText("Take back")).hasCount(0);
    }

    @Test
    void nobodyLosesByARegradeUpwardsAndMarksByHandStay() {
        Client ada = take("Ada Up", "keys", List.of("2", "True"));
        Client bob = take("Bob Up", "keys", List.of("3", "True"));
        Client cy = take("Cy Up", "keys", List.of("2", "False"));
        String id = group(
                "attempts/([0-9a-f-]{36})\" aria-label=\"Look at attempt 1 of Cy Up",
                instructor.get("/instructor/quizzes/demo/keys").body());
        instructor.post(
                "/instructor/quizzes/demo/keys/attempts/" + id + "/marks",
                "question",
                "sum",
                "points",
                "0.5",
                "reason",
                "half");
        mend("keys");
        go("keys", "/regrade");
        press("See what would change");
        assertThat(page.locator("#preview ~ p")).containsText("1 with a mark given by hand");
        page.getByLabel("Reason").fill("The key was wrong");
        press("Apply");
        assertThat(result(ada, "keys")).contains("Passed: 100 %");
        assertThat(result(bob, "keys")).contains("Passed: 100 %");
        assertThat(result(cy, "keys")).contains("25 %");
    }

    @Test
    void statisticsWarnOfAKeyThatLooksWrong() {
        for (int i = 0; i < 12; i++) {
            take("Figure " + i, "figures", i < 6 ? List.of("2", "False") : List.of("3", "True"));
        }
        go("figures", "/statistics");
        assertThat(page.locator("main")).containsText("Of the first attempt of each student, 12 in all");
        assertThat(page.locator(".plot svg")).hasAttribute("aria-label", Pattern.compile("50 to 60 %: 12"));
        assertThat(page.locator(".warning").first()).containsText("look at the key");
        assertThat(page.locator(".chosen").first()).containsText("6");
        Axe.check(page, "statistics");
    }

    @Test
    void aPreviewKeepsNothing() {
        go("marks", "/preview");
        page.getByLabel("2", new Page.GetByLabelOptions().setExact(true)).check();
        press("Grade the preview");
        assertThat(page.locator(".done")).containsText("1 of 2 points");
        go("marks", "");
        assertThat(page.locator("section[aria-labelledby=attempts]")).not().containsText("Instructor");
    }

    @Test
    void studentsStayOutside() {
        Client student = Client.student(app, "Curious");
        for (String path : List.of("", "/essays", "/statistics", "/regrade", "/preview", "/print?key=true")) {
            assertThat(student.get("/instructor/quizzes/demo/marks" + path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(student.post(
                                "/instructor/quizzes/demo/marks/extensions",
                                "student",
                                "x",
                                "minutes",
                                "5",
                                "reason",
                                "x")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest(name = "{0} x {1}, {2}")
    @CsvSource({"1440, 900, LIGHT", "1440, 900, DARK", "360, 740, LIGHT", "360, 740, DARK"})
    void everyPageFitsAndHasNoFault(int width, int height, ColorScheme colours) {
        String name = "Screens " + width + " " + colours;
        Client student =
                take(name, "essay", List.of(), "Because each line is a layer, and layers are kept.", "The labs");
        student.post(quiz("timed") + "/begin");
        for (String path : List.of(
                "",
                "/essays",
                "/statistics",
                "/regrade?question=why&rule=FULL_CREDIT",
                "/preview",
                "/print?key=true")) {
            look(
                    instructor,
                    "/instructor/quizzes/demo/essay" + path,
                    "quiz" + path.replaceAll("[?].*", "").replace('/', '-'),
                    width,
                    height,
                    colours);
        }
        String id = group(
                "attempts/([0-9a-f-]{36})",
                instructor.get("/instructor/quizzes/demo/essay").body());
        look(instructor, "/instructor/quizzes/demo/essay/attempts/" + id, "quiz-marking", width, height, colours);
        look(student, quiz("timed"), "quiz-timed", width, height, colours);
        look(student, quiz("essay") + "/attempts/1", "quiz-result", width, height, colours);
        look(Client.student(app, "New " + name), quiz("timed"), "quiz-begin", width, height, colours);
    }

    private void look(Client who, String path, String name, int width, int height, ColorScheme colours) {
        Page page = browsers.open(width, height, colours);
        Browsers.signIn(page, app, who);
        page.navigate(app.base() + path);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(
                        "target/screens",
                        name + "-" + width + "-" + colours.name().toLowerCase() + ".png")));
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(name + " is wider than its screen by")
                .isZero();
        Axe.check(page, name);
        page.context().close();
    }
}
