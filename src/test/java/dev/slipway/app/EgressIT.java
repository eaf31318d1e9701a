package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The way out, where a course has one. The internet's part is played by a server of the test that the settings name. */
class EgressIT {

    static HttpServer mirror;
    static HttpServer secret;
    static RunningApp app;
    static TerminalClient terminal;

    @BeforeAll
    static void start() throws Exception {
        mirror = server("packages");
        secret = server("secret");
        app = RunningApp.start(
                Path.of("."),
                "-Dslipway.egress.mode=list",
                "-Dslipway.egress.hosts=packages.example.org",
                "-Dslipway.egress.inside=127.0.0.1:" + mirror.getAddress().getPort());
        Client student = Client.student(app, "Wants Out");
        assertThat(student.get("/courses/docker/lessons/first-container").body())
                .contains("only these are reachable: packages.example.org");
        student.startSandbox();
        terminal = new TerminalClient(student, app, "main");
        terminal.awaitText("student@sandbox");
    }

    @AfterAll
    static void stop() {
        terminal.close();
        app.close();
        mirror.stop(0);
        secret.stop(0);
    }

    private static HttpServer server(String says) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = (says + " for " + exchange.getRequestHeaders().getFirst("Host"))
                    .getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static int marks;

    /** What the command printed. */
    private static String typed(String command) {
        int before = terminal.screen().length();
        String mark = "mark" + ++marks + "-end";
        terminal.type(command + "; echo mark" + marks + "'-'end\r");
        terminal.awaitText(mark);
        return terminal.screen().substring(before);
    }

    @Test
    void theShellReachesWhatIsNamed() {
        assertThat(typed("printenv http_proxy")).contains("http://127.83.76.81:3128");
        assertThat(typed("curl -s --noproxy '' http://127.0.0.1:"
                        + mirror.getAddress().getPort() + "/"))
                .contains("packages for 127.0.0.1:");
        assertThat(typed("curl -s -p --noproxy '' http://127.0.0.1:"
                        + mirror.getAddress().getPort() + "/"))
                .as("by CONNECT")
                .contains("packages for 127.0.0.1:");
    }

    @Test
    void soDoNestedContainers() {
        assertThat(typed(
                        "docker run --rm python:3.13-slim python -c \"import urllib.request as u; print(u.build_opener(u.ProxyHandler({'http': "
                                + "__import__('os').environ['http_proxy']})).open('http://127.0.0.1:"
                                + mirror.getAddress().getPort() + "/').read())\""))
                .contains("packages for 127.0.0.1:");
    }

    @Test
    void nothingElse() {
        for (String address : List.of(
                "http://127.0.0.1:" + secret.getAddress().getPort(),
                "http://127.0.0.1:" + app.port,
                "http://169.254.169.254",
                "http://localhost:" + mirror.getAddress().getPort(),
                "http://example.org")) {
            assertThat(typed("curl -s --noproxy '' -o /dev/null -w 'answered %{http_code}' " + address + "/"))
                    .as(address)
                    .contains("answered 403");
        }
        assertThat(typed("curl -s -p --noproxy '' http://127.0.0.1:"
                        + secret.getAddress().getPort() + "/ || echo refused"))
                .contains("refused")
                .doesNotContain("secret for");
        assertThat(typed("curl -sS --noproxy '*' --max-time 3 http://127.0.0.1:"
                        + mirror.getAddress().getPort() + "/ || echo no way around"))
                .contains("no way around");
    }

    @Test
    void theSandboxStillHasNoNetworkOfItsOwn() {
        assertThat(typed("ls /sys/class/net")).contains("lo").doesNotContain("eth");
    }

    @Test
    void imagesStillComeFromTheCoursesRegistry() {
        assertThat(typed("docker pull -q busybox")).contains("docker.io/library/busybox");
    }
}
