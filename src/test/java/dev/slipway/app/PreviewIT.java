package dev.slipway.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a container publishes opens in a real browser, under a name of its own that nobody else knows. */
class PreviewIT {

    private static final String LESSON = "/courses/docker/lessons/first-container";
    private static final LocatorAssertions.ContainsTextOptions A_MINUTE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    static RunningApp app;
    static Browsers browsers;
    static Client student;
    static Page lesson;

    @BeforeAll
    static void start() throws Exception {
        app = RunningApp.start();
        browsers = new Browsers();
        student = Client.student(app, "Opens Ports");
        student.startSandbox();
        lesson = browsers.open(1440, 900);
        Browsers.signIn(lesson, app, student);
        lesson.navigate(app.base() + LESSON);
        String service = Base64.getEncoder()
                .encodeToString(Files.readAllBytes(Path.of("src/test/resources/preview-service.py")));
        try (TerminalClient terminal = new TerminalClient(student, app, "main")) {
            // Before its prompt, the terminal takes no more than 4 KiB a line.
            terminal.awaitText("student@sandbox");
            terminal.type("echo " + service
                    + " | base64 -d > ~/service.py; docker run -d --name web -p 5000:5000 -v ~/service.py:/service.py python:3.13-slim python /service.py; "
                    + "docker run -d --name dumb -p 5001:80 busybox sleep 1000; echo be''gun\r");
            terminal.awaitText("begun");
        }
        assertThat(port(5000)).containsText("web", A_MINUTE);
        assertThat(port(5001)).isVisible();
        Browsers.screen(lesson, "lesson-ports-wide");
        lesson.setViewportSize(360, 740);
        Browsers.screen(lesson, "lesson-ports-narrow");
        lesson.setViewportSize(1440, 900);
    }

    @AfterAll
    static void stop() {
        browsers.close();
        app.close();
    }

    private static Locator port(int number) {
        return lesson.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open port " + number));
    }

    private static URI address(int port) {
        return URI.create(port(port).getAttribute("href"));
    }

    /** One request as a browser on this machine sends it; *.localhost needs no name server there. */
    private static String ask(int port, String host, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((request.replace("HOST", host).replace("\n", "\r\n")).getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String get(String path, String more) throws IOException {
        URI at = address(5000);
        return ask(at.getPort(), at.getAuthority(), "GET " + path + " HTTP/1.1\nHost: HOST\n" + more + "\n");
    }

    @Test
    void a_service_is_shown_in_the_lessons_page_in_a_frame_of_its_own_origin() {
        lesson.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show port 5000 in this page"))
                .click();
        FrameLocator frame = lesson.frameLocator("#preview-pane iframe");
        assertThat(frame.locator("h1")).hasText("Hello from the sandbox");
        assertThat(frame.locator("#socket")).hasText("the socket speaks");
        assertThat(lesson.evaluate("document.querySelector('#preview-pane iframe').contentDocument === null"))
                .isEqualTo(true);
        assertThat(lesson.locator("#tab-preview")).hasAttribute("aria-selected", "true");
        Axe.check(lesson, "a lesson with a preview");
        Browsers.screen(lesson, "lesson-preview-wide");
        lesson.setViewportSize(360, 740);
        Browsers.screen(lesson, "lesson-preview-narrow");
        lesson.setViewportSize(1440, 900);
        lesson.getByLabel("Path", new Page.GetByLabelOptions().setExact(true)).fill("/heads");
        lesson.keyboard().press("Enter");
        assertThat(frame.locator("body")).containsText("Host: p5000-");
        lesson.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close the preview"))
                .click();
        assertThat(lesson.locator("#preview-pane iframe")).hasCount(0);
        assertThat(lesson.locator(".terminal-frame")).isVisible();
    }

    @Test
    void a_page_with_its_data_and_its_socket_opens_from_the_lesson() {
        Page opened = lesson.waitForPopup(() -> port(5000).click());
        assertThat(opened.locator("h1")).hasText("Hello from the sandbox");
        assertThat(opened.locator("#data")).hasText("the service");
        assertThat(opened.locator("#socket")).hasText("the socket speaks");
        assertThat(opened.evaluate("window.opener === null")).isEqualTo(true);
        assertThat(opened.evaluate("location.host !== '" + app.base().substring(7) + "'"))
                .isEqualTo(true);
        opened.navigate(address(5000) + "redirect");
        assertThat(opened.url()).isEqualTo(address(5000) + "arrived");
        opened.close();
    }

    @Test
    void without_host_names_a_path_leads_there_and_a_cookie_keeps_it() {
        String name = address(5000).getHost().split("\\.")[0];
        Page page = browsers.open(800, 600);
        page.navigate("http://" + Browsers.LAN_NAME + ":" + address(5000).getPort() + "/~" + name + "/redirect");
        assertThat(page.locator("h1")).hasText("Hello from the sandbox");
        assertThat(page.url()).endsWith(":" + address(5000).getPort() + "/arrived");
        assertThat(page.locator("#socket")).hasText("the socket speaks");
        page.context().close();
    }

    @Test
    void the_session_never_reaches_the_service_and_the_service_never_sets_it() throws IOException {
        String heads = get(
                "/heads",
                "Cookie: slipway_session=" + student.cookie("slipway_session").getValue() + "; mine=1\nX-Mine: yes\n");
        assertThat(heads).contains("X-Mine: yes").contains("mine=1").doesNotContain("slipway_session");
        assertThat(get("/cookies", "")).contains("X-Also: 1").doesNotContain("stolen");
    }

    @Test
    void no_answer_before_the_final_one_sets_the_session_either() throws IOException {
        assertThat(get("/interim", ""))
                .startsWith("HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\nHTTP/1.1 200 OK\r\n")
                .endsWith("after a hint")
                .doesNotContain("stolen");
        assertThat(get("/nameless", "")).endsWith("set").doesNotContain("stolen");
        for (String path : new String[] {"/hints", "/switch"}) {
            assertThat(get(path, ""))
                    .as(path)
                    .contains("HTTP/1.1 502 Bad Gateway")
                    .contains("cannot be shown")
                    .doesNotContain("stolen");
        }
    }

    @Test
    void a_body_arrives_whole() throws IOException {
        URI at = address(5000);
        String body = "x".repeat(300_000);
        assertThat(ask(
                        at.getPort(),
                        at.getAuthority(),
                        "POST / HTTP/1.1\nHost: HOST\nContent-Length: " + body.length() + "\n\n" + body))
                .endsWith("300000 bytes");
    }

    @Test
    void while_nothing_answers_a_page_says_what_to_look_at_and_looks_again() throws IOException {
        URI at = address(5001);
        String answer = ask(at.getPort(), at.getAuthority(), "GET / HTTP/1.1\nHost: HOST\n\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 502")
                .contains("Nothing answers on port 5001 yet")
                .contains("http-equiv=\"refresh\"")
                .contains("docker ps");
    }

    @Test
    void nobody_reaches_a_service_without_its_whole_name() throws IOException {
        URI at = address(5000);
        String name = at.getHost().split("\\.")[0];
        String other = name.substring(0, name.length() - 1) + (name.endsWith("a") ? "b" : "a");
        String request = "GET /heads HTTP/1.1\nHost: HOST\nCookie: slipway_session="
                + student.cookie("slipway_session").getValue() + "\n\n";
        assertThat(ask(at.getPort(), other + ".localhost", request))
                .startsWith("HTTP/1.1 404")
                .contains("Nothing opens here");
        assertThat(ask(at.getPort(), name.replace("p5000", "p22") + ".localhost", request))
                .startsWith("HTTP/1.1 404");
        assertThat(ask(at.getPort(), "localhost", request)).startsWith("HTTP/1.1 404");
        assertThat(ask(at.getPort(), "localhost", "GET /~" + other + "/ HTTP/1.1\nHost: HOST\n\n"))
                .startsWith("HTTP/1.1 404");
        assertThat(ask(at.getPort(), at.getAuthority(), "nonsense\nHost : smuggled\n\n"))
                .isEmpty();
    }
}
