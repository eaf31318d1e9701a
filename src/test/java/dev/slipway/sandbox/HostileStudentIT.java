package dev.slipway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The attacks of {@code attacks.txt}, each against a real sandbox beside a real neighbour, on a host that listens. */
class HostileStudentIT {

    private static final String LINK_LOCAL = "169.254.169.254";
    /** A bare system call, for what no program of the image offers. */
    private static final String CALL = """
        call() { perl -e 'my @a = map { /^0x/ ? hex($_) : $_ + 0 } @ARGV; my $n = shift @a; my $r = syscall($n, @a); print "$!\\n"; exit($r == -1 ? 1 : 0)' "$@"; }
        """;

    static RealSandboxes sandboxes;
    static SandboxId sandbox;
    static SandboxId neighbour;
    static HttpServer host;
    static String environment;

    record Attack(String name, String script, Pattern refusal) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start() throws Exception {
        sandboxes = new RealSandboxes();
        sandbox = sandboxes.start();
        neighbour = sandboxes.start();
        sandboxes.sh(
                neighbour,
                "echo secret > ~/neighbours-secret; docker run -d -p 5999:80 nginx; exec -a hostile-neighbour sleep 900 > /dev/null 2>&1 & "
                        + "socat UNIX-LISTEN:/tmp/neighbours-socket,fork EXEC:true > /dev/null 2>&1 &");
        sandboxes.sh(sandbox, "docker pull -q python:3.13-slim");
        command("ip", "addr", "replace", LINK_LOCAL + "/32", "dev", "lo");
        host = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
        host.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 4);
            exchange.getResponseBody().write("host".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        host.start();
        String gateway = gateway();
        for (String address : List.of(gateway, lan(), LINK_LOCAL)) {
            assertThat(answers(address))
                    .as("the host itself reaches the listener on " + address)
                    .isEqualTo("host");
        }
        environment = "export HOST_PORT=" + host.getAddress().getPort() + " GATEWAY=" + gateway + " LAN=" + lan()
                + " LINK_LOCAL=" + LINK_LOCAL + " NEIGHBOUR_PID="
                + command("docker", "inspect", "-f", "{{.State.Pid}}", sandboxes.containerName(neighbour))
                        .strip() + "\n" + CALL;
    }

    @AfterAll
    static void stop() throws Exception {
        host.stop(0);
        command("ip", "addr", "del", LINK_LOCAL + "/32", "dev", "lo");
        sandboxes.close();
    }

    /** Of the engine's default network; a fresh engine does not list it among the network's settings. */
    private static String gateway() throws Exception {
        String bridge = command(
                        "docker",
                        "network",
                        "inspect",
                        "bridge",
                        "-f",
                        "{{index .Options \"com.docker.network.bridge.name\"}}")
                .strip();
        return NetworkInterface.getByName(bridge)
                .inetAddresses()
                .filter(a -> a instanceof Inet4Address)
                .findFirst()
                .orElseThrow()
                .getHostAddress();
    }

    private static String lan() throws IOException {
        return NetworkInterface.networkInterfaces()
                .filter(n -> !n.getName().startsWith("docker") && !n.getName().startsWith("br-"))
                .flatMap(NetworkInterface::inetAddresses)
                .filter(a -> a instanceof Inet4Address && !a.isLoopbackAddress() && !a.isLinkLocalAddress())
                .map(a -> a.getHostAddress())
                .findFirst()
                .orElse("127.0.0.1");
    }

    private static String answers(String address) throws IOException {
        var connection = (HttpURLConnection)
                URI.create("http://" + address + ":" + host.getAddress().getPort() + "/")
                        .toURL()
                        .openConnection();
        connection.setConnectTimeout(2000);
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static String command(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", words) + "\n" + output)
                .isZero();
        return output;
    }

    static Stream<Attack> attacks() throws IOException {
        try (InputStream in = HostileStudentIT.class.getResourceAsStream("/attacks/attacks.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^== ")).skip(1).map(HostileStudentIT::attack);
        }
    }

    private static Attack attack(String block) {
        int script = block.indexOf('\n');
        int refusal = block.lastIndexOf("\n=> ");
        return new Attack(
                block.substring(0, script),
                block.substring(script + 1, refusal),
                Pattern.compile(block.substring(refusal + 4).strip(), Pattern.CASE_INSENSITIVE));
    }

    @Test
    void thereAreAtLeastSixty() throws IOException {
        List<Attack> all = attacks().toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        assertThat(all.stream().map(Attack::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isRefused(Attack attack) {
        CommandResult result = sandboxes.trySh(sandbox, environment + attack.script());
        String said = result.output() + result.errors();
        assertThat(result.exitCode()).as(attack.script() + "\n" + said).isNotZero();
        assertThat(said).as(attack.script()).containsPattern(attack.refusal()).doesNotContain("command not found");
    }

    @Test
    void theNeighbourIsReallyThere() {
        assertThat(
                        sandboxes.sh(
                                neighbour,
                                "cat ~/neighbours-secret; ps -eo args; curl -s localhost:5999 | head -1; grep neighbours-socket /proc/net/unix"))
                .contains("secret", "hostile-neighbour", "neighbours-socket");
    }
}
