package dev.slipway.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.task.ContainerAssertion.Which;
import dev.slipway.task.Probe.HttpCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an assertion means when only some of its keys are written. Mistakes: {@link ABrokenTaskIsReportedTest}. */
class AssertionParserTest {

    @Test
    void a_container_is_to_run_unless_told_otherwise() {
        assertThat(Written.assertion("container: { name: web }"))
                .isEqualTo(new ContainerAssertion(
                        new Which(Optional.of("web"), Optional.empty(), Optional.empty(), Optional.empty()),
                        "running",
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        0,
                        false));
    }

    @Test
    void a_container_with_an_exit_code_is_to_have_exited() {
        assertThat(((ContainerAssertion) Written.assertion("container: { exit: 0 }")).state())
                .isEqualTo("exited");
        assertThat(((ContainerAssertion) Written.assertion("container: { exit: 0, state: any }")).state())
                .isEqualTo("any");
    }

    @Test
    void all_of_a_container_is_read() {
        assertThat(Written.assertion("""
            container:
              name: web
              image: nginx
              project: shop
              service: web
              state: paused
              exit: 1
              publishes: 8080:80
              network: [back, front]
              mounts: data:/data
              env: { A: b }
              count: 2
              absent: true
            """))
                .isEqualTo(new ContainerAssertion(
                        new Which(Optional.of("web"), Optional.of("nginx"), Optional.of("shop"), Optional.of("web")),
                        "paused",
                        Optional.of(1),
                        List.of("8080:80"),
                        List.of("back", "front"),
                        List.of("data:/data"),
                        Map.of("A", "b"),
                        2,
                        true));
    }

    @Test
    void an_image_is_read() {
        assertThat(Written.assertion("image: { name: web, exposes: [80, 443], cmd: [a, b], max-layers: 9 }"))
                .isEqualTo(new ImageAssertion(
                        "web",
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(80, 443),
                        List.of("a", "b"),
                        List.of(),
                        Map.of(),
                        Optional.of(9)));
    }

    @Test
    void a_call_gets_unless_it_has_a_body_and_expects_200() {
        var nothing = new TextExpectation(List.of(), Optional.empty());
        assertThat(Written.assertion("http: { url: 'http://localhost:5000/a?b=c' }"))
                .isEqualTo(new HttpAssertion(
                        new HttpCall("GET", "http://localhost:5000/a?b=c", "", "application/json"), 200, nothing));
        assertThat(Written.assertion("http: { url: 'http://localhost', body: '{}', status: 201 }"))
                .isEqualTo(new HttpAssertion(
                        new HttpCall("POST", "http://localhost", "{}", "application/json"), 201, nothing));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/",
                "http://localhost:80a/",
                "http://localhost@evil.example/",
                "http://127.0.0.1.example/",
                "http://localhost/a b",
                "localhost:5000",
                "file:///etc/passwd",
                "http://localhost:5000evil/",
                "http://[::1]/"
            })
    void a_call_leads_nowhere_but_into_the_sandbox(String url) {
        assertThat(Written.problems("http: { url: '" + url + "' }"))
                .containsExactly("lesson.md:5: `" + url
                        + "` is not an address of the sandbox itself — Write `http://localhost:PORT/path`");
    }

    @Test
    void a_port_is_to_be_open_unless_told_otherwise() {
        assertThat(Written.assertion("port: { number: 80 }")).isEqualTo(new PortAssertion(80, true));
        assertThat(Written.assertion("port: { number: 80, open: false }")).isEqualTo(new PortAssertion(80, false));
    }

    @Test
    void the_others_are_read() {
        assertThat(Written.assertion("network: { name: back, driver: bridge, containers: web }"))
                .isEqualTo(new NetworkAssertion("back", Optional.of("bridge"), List.of("web"), false));
        assertThat(Written.assertion("volume: { name: data, used-by: db }"))
                .isEqualTo(new VolumeAssertion("data", Optional.of("db"), false));
        assertThat(Written.assertion("compose: { project: shop, services: [a, b] }"))
                .isEqualTo(new ComposeAssertion("shop", List.of("a", "b"), false));
        assertThat(Written.assertion("command: { run: docker ps, contains: web }"))
                .isEqualTo(new CommandAssertion("docker ps", 0, new TextExpectation(List.of("web"), Optional.empty())));
        assertThat(Written.assertion("script: done.sh")).isEqualTo(new ScriptAssertion("done.sh", "test -e ~/done"));
    }

    @Test
    void an_expression_is_matched_line_by_line() {
        FileAssertion file = (FileAssertion) Written.assertion("file: { path: /etc/hosts, matches: '^b$' }");
        assertThat(file.content().matches()).map(Pattern::flags).contains(Pattern.MULTILINE);
        assertThat(file.content().lacks("a\nb\nc")).isEmpty();
    }

    @Test
    void several_mistakes_of_one_assertion_are_all_told() {
        assertThat(Written.problems("container:\n  stat: running\n  exit: none\n  publishes: [80, 81]"))
                .containsExactly(
                        "lesson.md:6: `stat` is not known here — Known are: name, image, project, service, state, exit, publishes, network, mounts, env, count, absent",
                        "lesson.md:7: `exit` is `none` — Write a whole number from 0 to 255",
                        "lesson.md:8: `80` is not a pair of ports — Write \"8888:5000\", in quotes: the student's port, then the container's",
                        "lesson.md:8: `81` is not a pair of ports — Write \"8888:5000\", in quotes: the student's port, then the container's");
    }

    @Test
    void a_value_of_several_lines_does_not_stop_the_reading() {
        assertThat(Written.problems("container: { state: \"run\\nning\" }"))
                .containsExactly(
                        "lesson.md:5: there is no state `run ning` — States are: running, exited, created, paused, restarting, dead, any");
        assertThat(Written.problems("file: { path: ~/a, matches: \"(a\\nb\" }"))
                .singleElement()
                .asString()
                .startsWith("lesson.md:5: `(a b` is not a regular expression: Unclosed group — ");
    }
}
