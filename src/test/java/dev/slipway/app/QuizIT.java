package dev.slipway.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quizzes in a real browser: begun, saved, reloaded, killed, submitted by the server, and all their rules. */
class QuizIT {

    @TempDir
    static Path content;

    static RunningApp app;
    static Browsers browsers;
    private Page page;

    @BeforeAll
    static void start() {
        WrittenContent.write(
                content,
                "lessons/demo/course.md",
                "---\ntitle: Demo\nsummary: Small.\nlessons: [free, timed, short, two, shut, early, drawn, tries, keys]\n---\n");
        WrittenContent.quizLesson(content, "free", everyKind(), "shuffle: [answers]\n");
        WrittenContent.quizLesson(
                content,
                "timed",
                "::sum:: 1+1? {=2 ~3 ~4}\n\n::say:: Say docker. {=docker}\n",
                "time-limit: 10 min\nattempts: 3\n");
        WrittenContent.quizLesson(
                content,
                "short",
                "::sum:: 1+1? {=2 ~3 ~4}\n\n::say:: Say docker. {=docker}\n",
                "time-limit: 6 s\nattempts: 3\n");
        WrittenContent.quizLesson(
                content,
                "two",
                "::sum:: 1+1? {=2#Right. ~3#That is one too many.}\n\n::sort:: Sort. {>3 ALL VERTICAL ABSOLUTE_POSITION\none\ntwo\nthree\n}\n",
                "attempts: 2\n");
        WrittenContent.quizLesson(content, "shut", "::sum:: 1+1? {=2 ~3}\n", "closes: " + hoursFromNow(-1) + "\n");
        WrittenContent.quizLesson(content, "early", "::sum:: 1+1? {=2 ~3}\n", "opens: " + hoursFromNow(1) + "\n");
        WrittenContent.quizLesson(
                content,
                "drawn",
                bank(20),
                "shuffle: [questions, answers]\ndraw: [{ count: 3, tag: low }, { count: 2, tag: high }]\n");
        WrittenContent.quizLesson(content, "tries", "::sum:: 1+1? {=2 ~3#One too many.}\n", "penalty: 25\n");
        WrittenContent.quizLesson(content, "keys", "::sum:: 1+1? {=2 ~3}\n", "");
        app = RunningApp.start(content, "-Dslipway.quiz.submissions-per-minute=12");
        browsers = new Browsers();
    }

    static String hoursFromNow(int hours) {
        return Instant.now()
                .plus(hours, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    static String bank(int count) {
        StringBuilder gift = new StringBuilder();
        for (int i = 0; i < count; i++) {
            gift.append("// [tag:")
                    .append(i < count / 2 ? "low" : "high")
                    .append("]\n::q")
                    .append(i)
                    .append(":: Question number ")
                    .append(i)
                    .append("? {=yes ~no ~maybe ~never}\n\n");
        }
        return gift.toString();
    }

    static String everyKind() {
        return """
            ::intro:: Read each question twice.

            ::one:: Which number is even? {=two ~one ~three ~five}

            ::several:: Which are animals? {~%50%cat ~%50%dog ~%-50%car ~%-50%house}

            ::truth:: Water is wet. {T}

            ::short:: What ships containers? {=docker}

            ::number:: How many legs has a cat? {#4}

            ::pairs:: What do they say? {=cat -> miaow =dog -> woof =cow -> moo}

            ::order:: Sort by size. {>3 ALL VERTICAL ABSOLUTE_POSITION
            ant
            cat
            whale
            }

            ::gap:: A cat says {=miaow ~woof} all day.

            // [slipway:command]
            ::command:: List all containers. {=docker ps -a}

            // [slipway:rubric 2 Names the cache]
            // [slipway:rubric 1 Gives an example]
            ::essay:: Why does the order of lines matter? {}
            """;
    }

    @AfterAll
    static void stop() {
        browsers.close();
        app.close();
    }

    @BeforeEach
    void open() {
        page = browsers.open(1280, 900);
    }

    @AfterEach
    void noProblem() {
        page.context().close();
        assertThat(browsers.problems).isEmpty();
    }

    private static String quiz(String lesson) {
        return "/courses/demo/lessons/" + lesson + "/quiz";
    }

    private Client student(String name, String lesson) {
        Client student = Client.student(app, name);
        Browsers.signIn(page, app, student);
        page.navigate(app.base() + quiz(lesson));
        return student;
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    private Locator question(String text) {
        return page.locator(".question").filter(new Locator.FilterOptions().setHasText(text));
    }

    private void awaitSaved() {
        assertThat(page.locator(".save-state")).hasText("Saved");
    }

    @Test
    void answersAreSavedAsTheyAreGivenAndSurviveAReloadAndAKill() {
        student("Saving", "timed");
        press("Begin attempt 1");
        question("1+1").getByLabel("2").check();
        question("Say docker").locator("input[autocomplete]").fill("docker");
        awaitSaved();
        assertThat(page.locator("input[type=hidden][name^=tq]")).hasCount(2); // the time spent on each goes along
        page.reload();
        assertThat(question("1+1").getByLabel("2")).isChecked();
        assertThat(page.locator(".clock-face")).containsText("left");
        app.kill();
        app.restart();
        page.reload();
        assertThat(question("1+1").getByLabel("2")).isChecked();
        assertThat(question("Say docker").locator("input[autocomplete]")).hasValue("docker");
        press("Submit and grade");
        assertThat(page.locator(".result h1")).hasText("Passed: 100 %");
    }

    @Test
    void whileTheServerIsAwayItSaysSoAndSavesLater() {
        student("Offline", "free");
        page.context().setOffline(true);
        question("Water is wet").getByLabel("True").check();
        assertThat(page.locator(".save-state")).containsText("out of reach");
        page.context().setOffline(false);
        awaitSaved();
        page.reload();
        assertThat(question("Water is wet").getByLabel("True")).isChecked();
    }

    @Test
    void everyKindIsAnsweredByKeyboardAlone() {
        student("Keys Only", "free");
        question("Which number is even").getByLabel("two").focus();
        page.keyboard().press("Space");
        for (String text : List.of("cat", "dog")) {
            question("animals")
                    .getByLabel(text, new Locator.GetByLabelOptions().setExact(true))
                    .focus();
            page.keyboard().press("Space");
        }
        question("Water is wet").getByLabel("True").focus();
        page.keyboard().press("Space");
        typeInto("ships containers", "docker");
        typeInto("How many legs", "4");
        List.of("cat:miaow", "dog:woof", "cow:moo").forEach(pair -> choose("What do they say", pair));
        List.of("ant:1", "cat:2", "whale:3").forEach(pair -> choose("Sort by size", pair));
        question("all day").getByLabel("miaow").focus();
        page.keyboard().press("Space");
        typeInto("List all containers", "docker container ls --all");
        question("order of lines").locator("textarea").focus();
        page.keyboard().type("Because of the cache.");
        awaitSaved();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit and grade"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".result")).containsText("of 10 points");
        assertThat(page.locator(".question[data-state=NEEDS_GRADING]")).hasCount(1);
        assertThat(page.locator(".question[data-state=CORRECT]")).hasCount(9);
    }

    private void typeInto(String question, String text) {
        question(question).locator("input[autocomplete]").focus();
        page.keyboard().type(text);
        page.keyboard().press("Enter");
    }

    private void choose(String question, String pair) {
        String[] parts = pair.split(":");
        question(question).getByLabel(parts[0]).focus();
        page.keyboard().type(parts[1]);
    }

    @Test
    void theServerSubmitsAtTheDeadlineWithNoBrowserThere() {
        Client student = student("Deadline", "short");
        press("Begin attempt 1");
        question("1+1").getByLabel("2").check();
        awaitSaved();
        page.navigate("about:blank");
        Client.await(() -> student.get("/courses/demo").body().contains("Quiz 50 %"), "the server submits the attempt");
        assertThat(student.get(quiz("short") + "/attempts/1").body()).contains("50 %", "1 of 2 points");
    }

    @Test
    void anAttemptThatBecameDueWhileTheServerWasDownIsGradedWithWhatWasSaved() throws InterruptedException {
        Client student = student("Down", "short");
        press("Begin attempt 1");
        question("1+1").getByLabel("2").check();
        awaitSaved();
        page.navigate("about:blank");
        app.kill();
        Thread.sleep(6_000);
        app.restart();
        assertThat(student.get(quiz("short") + "/attempts/1").body()).contains("50 %", "1 of 2 points");
    }

    @Test
    void whatIsSentBehindTheDeadlineDoesNotCount() {
        Client student = student("Behind", "short");
        press("Begin attempt 1");
        String version = page.locator("input[name=version]").inputValue();
        String field = page.locator("input[type=radio]").first().getAttribute("name");
        String two = question("1+1").getByLabel("2").getAttribute("value");
        page.navigate("about:blank");
        Client.await(() -> student.get("/courses/demo").body().contains("Quiz 0 %"), "the server submits the attempt");
        student.post(quiz("short"), "attempt", "1", "version", version, "saves", "9", field, two);
        assertThat(student.get(quiz("short") + "/attempts/1").body()).contains("0 of 2 points");
    }

    @Test
    void theOrderIsAnotherForEachAttemptAndStaysInIt() {
        student("Shuffle", "drawn");
        List<String> first = shown();
        assertThat(first).hasSize(5);
        page.reload();
        assertThat(shown()).isEqualTo(first);
        page.locator(".question").first().getByLabel("yes").check();
        awaitSaved();
        page.reload();
        assertThat(shown()).isEqualTo(first);
        press("Submit and grade");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Try again"))
                .click();
        assertThat(shown()).hasSize(5).isNotEqualTo(first);
    }

    private List<String> shown() {
        return page.locator(".question").all().stream().map(Locator::innerText).toList();
    }

    @Test
    void twoAttemptsAreTwoAndThenTheRightAnswersShow() {
        Client student = student("Twice", "two");
        press("Begin attempt 1");
        question("1+1").getByLabel("3").check();
        press("Submit and grade");
        assertThat(page.locator(".feedback")).containsText("one too many");
        assertThat(page.locator(".result")).containsText("Right answers show when you have no attempt left.");
        assertThat(page.locator("main")).not().containsText("Right answer:");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Try again"))
                .click();
        press("Begin attempt 2");
        press("Submit and grade");
        assertThat(page.locator("main")).containsText("Right answer: 2");
        assertThat(student.get(quiz("two") + "/attempts/1").body()).contains("Right answer");
        page.navigate(app.base() + quiz("two"));
        assertThat(page.locator("main")).containsText("All attempts are used up.");
        assertThat(student.post(quiz("two") + "/begin").statusCode()).isEqualTo(409);
    }

    @Test
    void beforeItOpensAndAfterItClosesNothingCanBegin() {
        Client student = student("Times", "early");
        assertThat(page.locator("main")).containsText("The quiz is not open yet.");
        page.navigate(app.base() + quiz("shut"));
        assertThat(page.locator("main")).containsText("The quiz is closed.");
        for (String lesson : List.of("early", "shut")) {
            assertThat(student.post(quiz(lesson) + "/begin").statusCode()).isEqualTo(409);
            student.post(quiz(lesson), "version", "x");
            assertThat(student.get(quiz(lesson) + "/attempts/1").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aWrongTryCosts() {
        student("Tries", "tries");
        question("1+1").getByLabel("3").check();
        press("Check this question");
        assertThat(page.locator(".try")).containsText("Not right");
        assertThat(page.locator(".try")).containsText("One too many.");
        question("1+1").getByLabel("2").check();
        press("Submit and grade");
        assertThat(page.locator(".result h1")).hasText("Passed: 75 %");
        assertThat(page.locator(".parts")).containsText("each wrong try takes off 25 %");
    }

    @Test
    void withoutScriptsItIsTheSame() {
        Client student = Client.student(app, "No Script");
        assertThat(sendForm(student, "/check/1", "3").body()).contains("Not right", "try 1");
        assertThat(sendForm(student, "/check/1", "2").body()).contains("Right</span> 1 of 1 point, try 2");
        assertThat(sendForm(student, "", "2").body()).contains("Passed: 75 %");
    }

    /** All that the form of the quiz with tries holds, with another option chosen. */
    private static HttpResponse<String> sendForm(Client student, String action, String option) {
        String form = student.get(quiz("tries")).body();
        List<String> pairs = new ArrayList<>();
        for (String name : List.of("attempt", "version", "saves")) {
            pairs.addAll(List.of(name, form.replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1")));
        }
        pairs.addAll(List.of(
                form.replaceAll("(?s).*type=\"radio\" name=\"([^\"]*)\".*", "$1"),
                form.replaceAll("(?s).*value=\"([0-9a-f]+)\"[^>]*> <span>" + option + "</span>.*", "$1")));
        return student.post(quiz("tries") + action, pairs.toArray(String[]::new));
    }

    @Test
    void anAttemptKeepsTheQuestionsItBeganWith() {
        student("Frozen", "keys");
        question("1+1").getByLabel("2").check();
        awaitSaved();
        WrittenContent.quizLesson(content, "keys", "::sum:: 1+1 is what? {~2 =3}\n", "");
        try {
            Client.await(
                    () -> Client.student(app, "Fresh " + System.nanoTime() % 100_000)
                            .get(quiz("keys"))
                            .body()
                            .contains("1+1 is what?"),
                    "the change is read");
            page.reload();
            assertThat(page.locator("main")).containsText("1+1?");
            press("Submit and grade");
            assertThat(page.locator(".result h1")).hasText("Passed: 100 %");
        } finally {
            WrittenContent.quizLesson(content, "keys", "::sum:: 1+1? {=2 ~3}\n", "");
        }
    }

    @Test
    void anotherWindowDoesNotOverwriteNewerAnswers() {
        Client student = student("Windows", "free");
        Page other = page.context().newPage();
        other.navigate(app.base() + quiz("free"));
        question("Water is wet").getByLabel("True").check();
        awaitSaved();
        other.locator(".question")
                .filter(new Locator.FilterOptions().setHasText("Water is wet"))
                .getByLabel("False")
                .check();
        assertThat(other.locator(".save-state")).containsText("answered in another window");
        assertThat(student.get(quiz("free")).body()).containsPattern("checked> <span>True");
    }

    @Test
    void aFormThatWasLeftOpenDoesNotChangeTheNextAttempt() {
        Client student = student("Left Open", "two");
        press("Begin attempt 1");
        String version = page.locator("input[name=version]").inputValue();
        String field = page.locator("input[type=radio]").first().getAttribute("name");
        String two = question("1+1").getByLabel("2").getAttribute("value");
        press("Submit and grade");
        student.post(quiz("two") + "/begin");
        student.post(quiz("two") + "/save", "attempt", "1", "version", version, "saves", "9", field, two);
        student.post(quiz("two"), "attempt", "1", "version", version, "saves", "9", field, two);
        assertThat(student.get(quiz("two")).body())
                .contains("name=\"attempt\" value=\"2\"")
                .doesNotContain(" checked>");
    }

    @Test
    void whoSubmitsOverAndOverIsSlowedDown() {
        Client student = Client.student(app, "Hasty");
        List<HttpResponse<String>> all = IntStream.range(0, 14)
                .mapToObj(i -> student.takeQuiz("/courses/demo/lessons/keys"))
                .toList();
        assertThat(all.getFirst().statusCode()).isEqualTo(200);
        assertThat(all.getLast().statusCode()).isEqualTo(429);
        assertThat(all.getLast().body()).contains("Your answers are saved");
    }

    /** The columns as they were before attempts kept their questions. */
    @Test
    void attemptsFromBeforeEditionsShowWhatWasShownThen() throws SQLException {
        Client student = Client.student(app, "Long Ago");
        student.takeQuiz("/courses/demo/lessons/free");
        app.stop();
        try (Connection database =
                        DriverManager.getConnection("jdbc:h2:file:" + app.data + "/db/slipway", "slipway", "slipway");
                Statement statement = database.createStatement()) {
            assertThat(statement.executeUpdate(
                            "update quiz_attempt set edition = null, marks = null, asked = null, points = 1, most = 2, verdict = '[{\"name\":\"a\",\"text\":"
                                    + "\"<p>An old question</p>\",\"state\":\"CORRECT\",\"points\":\"1\",\"given\":\"Old words\",\"rightAnswer\":\"\",\"feedback\":[],\"parts\":[]}]'"
                                    + " where account_id = (select id from account where name = 'Long Ago')"))
                    .isEqualTo(1);
        }
        app.restart();
        assertThat(student.get(quiz("free") + "/attempts/1").body()).contains("50 %", "An old question", "Old words");
        Client instructor = Client.instructor(app);
        for (String path : List.of("", "/statistics", "/regrade", "/essays")) {
            assertThat(instructor.get("/instructor/quizzes/demo/free" + path).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void nobodySeesOrChangesAnAttemptOfSomebodyElse() {
        Client ada = student("Ada Own", "two");
        press("Begin attempt 1");
        Client bob = Client.student(app, "Bob Own");
        assertThat(bob.get(quiz("two") + "/attempts/1").statusCode()).isEqualTo(404);
        bob.post(
                quiz("two"),
                "attempt",
                "1",
                "version",
                page.locator("input[name=version]").inputValue());
        assertThat(ada.get(quiz("two")).body()).contains("Submit and grade");
        Matcher token = Pattern.compile("name=\"csrf-token\"")
                .matcher(ada.get(quiz("two")).body());
        assertThat(token.find()).isTrue();
        assertThat(ada.postWithToken(quiz("two") + "/save", "", "attempt", "1").statusCode())
                .isEqualTo(400);
    }
}
