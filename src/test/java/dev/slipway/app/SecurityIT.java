package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on the application: sessions, forms, sockets, other people's things. */
class SecurityIT {

    static RunningApp app;

    @BeforeAll
    static void start() {
        app = RunningApp.start();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static final WebSocket.Listener DEAF = new WebSocket.Listener() {};

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://localhost.evil.example", "http://localhost:1"})
    void aForeignOriginGetsNoSocket(String origin) {
        Client student = Client.student(app, "Origin " + UUID.randomUUID());
        assertHandshakeRefused(() -> student.socket("/ws/terminal/main", origin, DEAF), 403);
        assertHandshakeRefused(() -> student.socket("/ws/lesson/docker/first-container", origin, DEAF), 403);
    }

    @Test
    void aSocketWithoutAnOriginIsRefused() {
        Client student = Client.student(app, "No Origin");
        assertHandshakeRefused(() -> student.socket("/ws/terminal/main", null, DEAF), 403);
    }

    @Test
    void aSocketWithoutASessionIsRefused() {
        assertHandshakeRefused(() -> new Client(app).socket("/ws/terminal/main", app.base(), DEAF), 401);
    }

    private static void assertHandshakeRefused(ThrowingCallable upgrade, int status) {
        assertThatThrownBy(upgrade)
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        e -> assertThat(e.getResponse().statusCode()).isEqualTo(status));
    }

    @Test
    void twoStudentsWhoAskForTheSameShellNameGetTheirOwn() throws Exception {
        Client ada = Client.student(app, "Ada Own");
        Client bob = Client.student(app, "Bob Own");
        ada.startSandbox();
        bob.startSandbox();
        try (TerminalClient a = new TerminalClient(ada, app, "main");
                TerminalClient b = new TerminalClient(bob, app, "main")) {
            a.type("echo adas''-secret > ~/secret; cat ~/secret\r");
            a.awaitText("adas-secret");
            b.type("cat ~/secret; echo the''-end\r");
            b.awaitText("the-end");
            assertThat(b.screen()).doesNotContain("adas-secret").contains("No such file");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../main", "main/../../x", "MAIN", "a%2fb", "main;id", "$(id)"})
    void aShellsNameCannotLeadElsewhere(String shell) {
        Client student = Client.student(app, "Shell Name " + UUID.randomUUID());
        student.startSandbox();
        String path = "/ws/terminal/"
                + shell.replace("$", "%24")
                        .replace("(", "%28")
                        .replace(")", "%29")
                        .replace(";", "%3B");
        try (TerminalClient terminal = open(student, path)) {
            assertThat(terminal == null ? 4400 : terminal.awaitClose()).isEqualTo(4400);
        }
        student.apiPost("/api/sandbox/stop");
    }

    /** Null when the server did not even upgrade. */
    private static TerminalClient open(Client student, String path) {
        try {
            return new TerminalClient(student, app, path.substring("/ws/terminal/".length()));
        } catch (Exception e) {
            return null;
        }
    }

    @Test
    void aMessageOutsideTheProtocolEndsTheConnectionAndNotTheShell() throws Exception {
        Client student = Client.student(app, "Bad Message");
        student.startSandbox();
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.type("still=here; echo re''ady\r");
            terminal.awaitText("ready");
            terminal.sendRaw((byte) 'Z', (byte) 1);
            assertThat(terminal.awaitClose()).isEqualTo(4400);
        }
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.type("echo again-$still\r");
            terminal.awaitText("again-here");
        }
    }

    /** The shell reads nothing, and the browser sends all the same: 60 MB, which were all kept in memory once. */
    @Test
    void whoSendsMoreThanTheShellReadsLosesTheConnectionAndNobodyElseNotices() throws Exception {
        Client flooder = Client.student(app, "Floods Terminal");
        Client other = Client.student(app, "Types Meanwhile");
        flooder.startSandbox();
        other.startSandbox();
        try (TerminalClient flood = new TerminalClient(flooder, app, "main");
                TerminalClient calm = new TerminalClient(other, app, "main")) {
            flood.type("kept=here; stty raw -echo; sleep 60 & wait; sleep 1000\r");
            flood.awaitText("$ ");
            for (int i = 0; i < 1000 && flood.isOpen(); i++) {
                flood.tryType("x".repeat(60_000));
            }
            assertThat(flood.awaitClose()).isEqualTo(4429);
            assertThat(flood.closeReason()).contains("does not read");
            calm.type("echo not''-disturbed\r");
            calm.awaitText("not-disturbed");
        }
    }

    @Test
    void anAccountHasSoManySocketsAndNoMore() throws Exception {
        Client student = Client.student(app, "Opens Many");
        student.startSandbox();
        List<TerminalClient> open = new ArrayList<>();
        try {
            for (int i = 0; i < 24; i++) {
                TerminalClient terminal = new TerminalClient(student, app, "shell-" + i % 6);
                terminal.awaitText("student@sandbox");
                open.add(terminal);
            }
            try (TerminalClient one = new TerminalClient(student, app, "main")) {
                assertThat(one.awaitClose()).isEqualTo(4429);
                assertThat(one.closeReason()).contains("24 terminals");
            }
            open.removeFirst().close();
            Client.await(
                    () -> {
                        try (TerminalClient again = new TerminalClient(student, app, "main")) {
                            again.awaitText("student@sandbox");
                            return true;
                        } catch (Exception | AssertionError e) {
                            return false;
                        }
                    },
                    "a terminal in the place of the one that was closed");
        } finally {
            open.forEach(TerminalClient::close);
        }
    }

    @Test
    void formsWithoutTheirTokenAreRefused() {
        Client student = Client.student(app, "Csrf");
        assertThat(student.postWithToken("/sign-out", "forged").statusCode()).isEqualTo(400);
        assertThat(student.postWithToken("/courses/docker/lessons/first-container/quiz", "", "q0", "0")
                        .statusCode())
                .isEqualTo(400);
        assertThat(student.get("/account").body()).contains("Csrf");
    }

    @Test
    void theApiRefusesAPostWithoutTheToken() throws Exception {
        Client student = Client.student(app, "Csrf Api");
        var request = HttpRequest.newBuilder(app.uri("/api/sandbox/start"))
                .header("Cookie", student.cookieHeader())
                .POST(BodyPublishers.noBody())
                .build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Client.json(student.apiGet("/api/sandbox")).path("state").asText())
                .isEqualTo("none");
    }

    /** A preview under the application's host name sets the cookie of the token itself, and sends the token that it has chosen. */
    @Test
    void aPageOfAnotherOriginChangesNothingThoughItKnowsTheToken() throws Exception {
        Client student = Client.student(app, "Same Site");
        String token = student.token();
        for (String[] header : new String[][] {
            {"Origin", "http://localhost:" + (app.port + 1)},
            {"Origin", "null"},
            {"Origin", "http://evil.example"},
            {"Sec-Fetch-Site", "same-site"}
        }) {
            var request = HttpRequest.newBuilder(app.uri("/account/password"))
                    .header("Cookie", student.cookieHeader())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header(header[0], header[1])
                    .POST(BodyPublishers.ofString("csrf-token=" + token + "&current=correct+horse&password=taken+over"))
                    .build();
            var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(header[0] + ": " + header[1]).isEqualTo(403);
            assertThat(response.body()).contains("nothing was changed");
        }
        assertThat(new Client(app)
                        .post("/sign-in", "name", "Same Site", "password", "correct horse")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        HttpResponse<String> page = new Client(app).get("/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'");
        var joined = rawJoin("Cookie Monster");
        String cookie = joined.headers().allValues("set-cookie").stream()
                .filter(c -> c.startsWith("slipway_session="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie.toLowerCase()).contains("httponly").contains("samesite=lax");
    }

    private static HttpResponse<String> rawJoin(String name) {
        Client client = new Client(app);
        String token = token(client.get("/").body());
        try {
            var request = HttpRequest.newBuilder(app.uri("/join"))
                    .header("Cookie", client.cookieHeader())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("csrf-token=" + token + "&code=" + app.classCode() + "&name="
                            + name.replace(" ", "+") + "&password=correct+horse"))
                    .build();
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String token(String page) {
        Matcher m = Pattern.compile("name=\"csrf-token\" content=\"([^\"]*)\"").matcher(page);
        assertThat(m.find()).isTrue();
        return m.group(1);
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() throws Exception {
        Client student = Client.student(app, "Sign Out");
        String stolen = student.cookieHeader();
        student.post("/sign-out");
        var request = HttpRequest.newBuilder(app.uri("/api/sandbox"))
                .header("Cookie", stolen)
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void signingOutAndAChangedPasswordEndTheSocketsOfTheSession() throws Exception {
        Client student = Client.student(app, "Sockets End");
        student.startSandbox();
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            terminal.awaitText("student@sandbox");
            Client other = new Client(app);
            other.post("/sign-in", "name", "Sockets End", "password", "correct horse");
            assertThat(other.post("/account/password", "current", "correct horse", "password", "battery staple")
                            .body())
                    .contains("signed out");
            assertThat(terminal.awaitClose()).isEqualTo(4401);
            try (TerminalClient mine = new TerminalClient(other, app, "main")) {
                mine.awaitText("student@sandbox");
                other.post("/sign-out");
                assertThat(mine.awaitClose()).isEqualTo(4401);
            }
        }
    }

    @Test
    void aQuizDoesNotTellItsAnswersBeforeItIsSubmitted() {
        String form = Client.student(app, "Peeking")
                .get("/courses/docker/lessons/final-quiz/quiz")
                .body();
        assertThat(form)
                .contains("type=\"radio\"")
                .doesNotContainPattern("<(input type=\"(radio|checkbox)\"|option)[^>]* value=\"\\d{1,3}\"");
    }

    @Test
    void namesThatNobodyCanHaveAreNotCounted() {
        assertThat(new Client(app)
                        .post("/sign-in", "name", "x".repeat(2000), "password", "correct horse")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anotherBrowserSignsInWithNameAndPassword() {
        Client.student(app, "Back Later");
        Client later = new Client(app);
        assertThat(later.post("/sign-in", "name", "back  LATER", "password", "correct horse")
                        .body())
                .contains("Lessons");
    }

    @Test
    void guessingAPasswordIsThrottled() {
        Client.student(app, "Guessed At");
        Client guesser = new Client(app);
        int last = 0;
        for (int i = 0; i < 12; i++) {
            last = guesser.post("/sign-in", "name", "Guessed At", "password", "guess number " + i)
                    .statusCode();
        }
        assertThat(last).isEqualTo(429);
        assertThat(guesser.post("/sign-in", "name", "Guessed At", "password", "correct horse")
                        .statusCode())
                .isEqualTo(429);
    }

    /** There is one link a start, so both things that need it are one test. */
    @Test
    void theInstructorsLinkWorksOnceAndNamesThatAreMarkupAreShownAsText() {
        Client student = Client.student(app, "<script>alert(1)</script>");
        assertThat(student.get("/courses/docker").body())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert");
        String link = app.instructorLink();
        String secret = link.substring(link.lastIndexOf('/') + 1);
        Client first = new Client(app);
        assertThat(first.get(link).body()).contains("signs you in once");
        assertThat(first.post("/link", "token", secret).body())
                .contains("Students join")
                .contains("&lt;script&gt;alert")
                .doesNotContain("<script>alert");
        assertThat(new Client(app).post("/link", "token", secret).statusCode()).isEqualTo(403);
    }

    @Test
    void aStudentDoesNotGetTheInstructorsPages() {
        Client student = Client.student(app, "Curious");
        assertThat(student.get("/instructor").statusCode()).isEqualTo(403);
        assertThat(student.get("/instructor/classes/" + UUID.randomUUID()).statusCode())
                .isEqualTo(403);
        assertThat(student.get("/instructor/classes/" + UUID.randomUUID() + "/docker.csv")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAttemptIsSeenByItsStudentOnly() {
        Client ada = Client.student(app, "Ada Attempt");
        ada.takeQuiz("/courses/docker/lessons/first-container");
        assertThat(ada.get("/courses/docker/lessons/first-container/quiz/attempts/1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Client.student(app, "Bob Attempt")
                        .get("/courses/docker/lessons/first-container/quiz/attempts/1")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/courses/docker/lessons/first-container/files/quiz.gift",
                "/courses/docker/lessons/first-container/files/lesson.md",
                "/courses/docker/lessons/first-container/files/..%2f..%2f..%2f..%2fpom.xml",
                "/courses/docker/lessons/first-container/files/%2e%2e/quiz.gift",
                "/slides/files/..%2f..%2fpom.xml",
                "/slides/..%2fpom/source",
                "/courses/..%2f/lessons/x"
            })
    void keysAndFilesOutsideAreNotServed(String path) {
        assertThat(Client.student(app, "Files " + UUID.randomUUID()).get(path).statusCode())
                .isEqualTo(404);
    }

    @Test
    void pagesNeedASession() {
        for (String path : new String[] {
            "/courses", "/courses/docker", "/courses/docker/lessons/first-container", "/slides/introduction", "/account"
        }) {
            assertThat(new Client(app).get(path).body()).as(path).contains("Sign in");
        }
        assertThat(new Client(app).apiGet("/api/courses").statusCode()).isEqualTo(401);
    }

    @Test
    void signingInLeadsOnlyToPagesOfThisSite() {
        Client.student(app, "Open Redirect");
        for (String then : new String[] {"https://evil.example/", "//evil.example/", "/\\evil.example", "/a|b"}) {
            HttpResponse<String> landed = new Client(app)
                    .post("/sign-in", "name", "Open Redirect", "password", "correct horse", "then", then);
            assertThat(landed.uri().getHost()).as(then).isEqualTo("localhost");
        }
    }

    @Test
    void noSecretIsInTheLog() {
        Client.student(app, "Log Reader");
        assertThat(app.logText()).doesNotContain("correct horse").doesNotContain(app.instructorLink());
    }
}
