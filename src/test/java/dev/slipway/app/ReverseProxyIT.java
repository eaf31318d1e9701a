package dev.slipway.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application behind a real nginx with TLS, set up as docs/reverse-proxy.md says, and a browser in front of it. */
class ReverseProxyIT {

    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    private static final char[] STORE = "not secret".toCharArray();

    @TempDir
    static Path folder;

    static RunningApp app;
    static Browsers browsers;
    static String base;
    static String container;

    @BeforeAll
    static void start() throws Exception {
        app = RunningApp.start();
        browsers = new Browsers();
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        base = "https://slipway.example.org:" + port;
        certificate();
        Files.writeString(
                folder.resolve("slipway.conf"),
                documented()
                        .replace("listen 443 ssl", "listen 127.0.0.1:" + port + " ssl")
                        // the pings of the application, every 20 s, must keep a silent terminal
                        .replace("127.0.0.1:8080", "127.0.0.1:" + app.port)
                        .replace("proxy_read_timeout 90s", "proxy_read_timeout 30s"));
        container = app.docker(
                        "run",
                        "-d",
                        "--network",
                        "host",
                        "-v",
                        folder + "/slipway.conf:/etc/nginx/conf.d/default.conf:ro",
                        "-v",
                        folder + ":/etc/ssl:ro",
                        "slipway-course/nginx:latest")
                .getLast();
    }

    @AfterAll
    static void stop() {
        browsers.close();
        if (container != null) {
            app.docker("rm", "-f", container);
        }
        app.close();
    }

    private static String documented() throws IOException {
        Matcher block = Pattern.compile("```nginx\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/reverse-proxy.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static void certificate() throws Exception {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "it",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=slipway.example.org",
                        "-ext",
                        "san=dns:slipway.example.org",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(STORE))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), STORE);
        Key key = keys.getKey("it", STORE);
        Files.writeString(folder.resolve("slipway.key"), pem("PRIVATE KEY", key.getEncoded()));
        Files.writeString(
                folder.resolve("slipway.pem"),
                pem("CERTIFICATE", keys.getCertificate("it").getEncoded()));
    }

    private static String pem(String what, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }

    /** A proxy on an unusual port that says only "https" made redirects to the usual port, where nobody listened. */
    @Test
    void a_redirect_leads_back_to_where_the_browser_is() throws IOException {
        Client student = Client.student(app, "Led Back");
        try (Socket socket = new Socket("localhost", app.port)) {
            socket.getOutputStream()
                    .write(
                            ("GET /courses HTTP/1.1\r\nHost: slipway.example.org:4443\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n"
                                            + "Cookie: slipway_session="
                                            + student.cookie("slipway_session").getValue() + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 303").containsIgnoringCase("\r\nlocation: /courses/docker\r\n");
        }
    }

    @Test
    void joining_the_terminal_and_the_tasks_work_over_https() {
        Page page = browsers.openBehindProxy();
        page.navigate(base);
        page.getByLabel("Class code").fill(app.classCode());
        page.getByLabel("Your name").fill("Behind A Proxy");
        page.getByLabel("A password of your own").fill("a ship in port is safe");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Join"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Lessons")))
                .isVisible();
        Cookie session = page.context().cookies().stream()
                .filter(c -> c.name.equals("slipway_session"))
                .findFirst()
                .orElseThrow();
        assertThat(session.secure).as("the session's cookie is for https alone").isTrue();
        page.navigate(base + "/courses/docker/lessons/first-container");
        page.locator(".terminal-empty .sandbox-start").click();
        Locator terminal = page.locator(".terminal .xterm-rows");
        assertThat(terminal).containsText("student@sandbox", PATIENT);
        page.locator(".terminal-frame").click();
        page.keyboard().type("docker run hello-world\n");
        assertThat(page.locator("#task-hello .task-state"))
                .hasAttribute("data-state", "done", new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
        page.waitForTimeout(40_000);
        page.keyboard().type("echo still-''here\n");
        assertThat(terminal).containsText("still-here");
        assertThat(page.locator(".terminal-notice")).isHidden();
        assertThat(browsers.problems).isEmpty();
    }
}
