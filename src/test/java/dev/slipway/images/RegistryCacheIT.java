package dev.slipway.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.CommandResult;
import dev.slipway.sandbox.Commands;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.RealSandboxes;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.sandbox.docker.ContainerSpec;
import dev.slipway.sandbox.docker.DockerContainerEngine;
import dev.slipway.sandbox.docker.EngineAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A registry of our own stands for the one that a connected host reaches: it holds an image that the course registry lacks. Sandboxes
 * have no network at any time.
 */
class RegistryCacheIT {

    private static final String IMAGES = "slipway";
    private static final String ONLY_UPSTREAM = "only-upstream:1";

    private final String prefix = "slipway-cachetest-" + Long.toHexString(System.nanoTime());
    private final List<SandboxId> sandboxes = new ArrayList<>();
    private ContainerEngine engine;

    @BeforeEach
    void engine() throws IOException {
        engine = new DockerContainerEngine(
                EngineAddress.parse(System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock")),
                new ContainerSpec(
                        IMAGES + "/sandbox",
                        "cachetest",
                        prefix + "-socket",
                        "",
                        Files.readString(Path.of("docker/sandbox/seccomp.json")),
                        "",
                        0));
    }

    @AfterEach
    void leaveNothing() throws Exception {
        sandboxes.forEach(id -> {
            engine.stop(id);
            engine.wipe(id);
        });
        sh("docker rm -fv " + prefix + "-upstream " + prefix + "-serve " + prefix + "-cache; docker volume rm -f "
                + prefix + "-socket " + prefix + "-data; true");
    }

    private String sh(String script) throws Exception {
        Process process = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String words = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(script + "\n" + words).isZero();
        return words.strip();
    }

    /** The command's own functions, on containers and volumes of this test. */
    private String registry(String upstream, String call) throws Exception {
        return sh(
                "SLIPWAY_HOME=$PWD; for part in say packages engine images registry; do . src/main/sh/$part.sh; done; SLIPWAY_REGISTRY_UPSTREAM='"
                        + upstream + "' REGISTRY_SERVE=" + prefix + "-serve REGISTRY_SOCKET=" + prefix
                        + "-socket REGISTRY_CACHE=" + prefix + "-cache REGISTRY_CACHE_DATA=" + prefix + "-data; "
                        + call);
    }

    /** Starts the upstream with the one image; returns its address. */
    private String upstream() throws Exception {
        String name = prefix + "-upstream";
        sh("docker run -d --name " + name + " -p 127.0.0.1::5000 " + IMAGES + "/registry load; sleep 1");
        String target = sh("docker port " + name + " 5000 | head -n 1") + "/library/" + ONLY_UPSTREAM;
        sh("docker tag slipway-course/busybox " + target + "; docker push -q " + target + "; docker image rm "
                + target);
        return "http://" + sh("docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' " + name)
                + ":5000";
    }

    private SandboxId sandbox() {
        SandboxId id = SandboxId.fresh();
        sandboxes.add(id);
        engine.start(id, RealSandboxes.LIMITS);
        engine.awaitReady(id);
        return id;
    }

    private void awaitSocket() throws Exception {
        String ask = "curl -s --unix-socket /run/slipway/cache.sock http://cache/v2/";
        sh("docker run --rm --network none -v " + prefix + "-socket:/run/slipway --entrypoint sh " + IMAGES
                + "/sandbox -c 'for i in $(seq 200); do " + ask + " && exit; sleep 0.1; done; exit 1'");
    }

    private CommandResult in(SandboxId id, String script) {
        return new Commands(engine).run(id, Duration.ofSeconds(60), "/bin/bash", "-c", script);
    }

    private void pulls(SandboxId id, String image) {
        CommandResult pull = in(id, "docker pull -q " + image);
        assertThat(pull.exitCode()).as(pull.output() + pull.errors()).isZero();
    }

    @Test
    void an_image_of_the_upstream_is_pulled_once_and_stays_when_the_upstream_goes_away() throws Exception {
        String upstream = upstream();
        registry(upstream, "registry_serve; registry_cache");
        awaitSocket();
        SandboxId first = sandbox();
        pulls(first, "hello-world"); // of the course
        pulls(first, ONLY_UPSTREAM);
        assertThat(in(first, "docker run --rm " + ONLY_UPSTREAM + " echo it runs")
                        .output())
                .isEqualTo("it runs\n");
        assertThat(in(first, "ls /sys/class/net; curl -s --max-time 3 " + upstream + "/v2/ || echo no way out")
                        .output())
                .contains("no way out");

        sh("docker rm -fv " + prefix + "-upstream");
        pulls(sandbox(), ONLY_UPSTREAM);

        sh("docker restart -t 1 " + prefix + "-cache"); // as when the host starts without its network
        awaitSocket();
        SandboxId third = sandbox();
        pulls(third, ONLY_UPSTREAM);
        pulls(third, "hello-world");
        assertThat(in(third, "docker pull -q not-anywhere:1").exitCode()).isNotZero();
    }

    @Test
    void the_cache_is_made_once_changes_with_the_address_and_ends_with_it() throws Exception {
        String id = "docker inspect -f '{{.Id}}' " + prefix + "-cache";
        String first = registry("http://192.0.2.1:5000", "registry_serve; registry_cache; " + id);
        assertThat(registry("http://192.0.2.1:5000/", "registry_cache; " + id)).isEqualTo(first);
        assertThat(registry("http://192.0.2.2:5000", "registry_cache; " + id)).isNotEqualTo(first);
        registry("", "registry_cache");
        assertThat(sh("docker ps -aq --filter name=" + prefix + "-cache")).isEmpty();
        assertThat(sh("docker run --rm --network none -v " + prefix + "-socket:/run/slipway --entrypoint ls " + IMAGES
                        + "/registry /run/slipway"))
                .isEqualTo("registry.sock");
        assertThat(registry("ftp://nowhere", "(registry_cache) 2>&1 || true"))
                .contains("Give the address of a registry, beginning with https://");
    }

    /** As after a reboot, when a sandbox is quicker than the registry; and as an installation of before was left by it. */
    @Test
    void a_sandbox_made_before_the_registry_does_not_keep_it_from_starting() throws Exception {
        SandboxId early = sandbox();
        assertThat(sh("docker run --rm --network none -v " + prefix + "-socket:/run/slipway:nocopy --entrypoint ls "
                        + IMAGES + "/registry -A /run/slipway"))
                .isEmpty();
        registry("", "registry_serve; sleep 1");
        pulls(early, "hello-world");

        sh("docker run --rm --network none --user 0 -v " + prefix
                + "-socket:/run/slipway --entrypoint chown slipway/registry 0:0 /run/slipway; docker rm -f " + prefix
                + "-serve");
        registry("", "registry_serve; sleep 1");
        pulls(sandbox(), "hello-world");
    }

    @Test
    void sandboxes_are_made_while_the_registry_restarts() throws Exception {
        registry("", "registry_serve; sleep 1");
        Process restarts = new ProcessBuilder(
                        "bash", "-c", "for i in 1 2 3; do docker restart -t 1 " + prefix + "-serve; done")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<SandboxId> made = List.of(sandbox(), sandbox());
        assertThat(restarts.waitFor(1, TimeUnit.MINUTES)).isTrue();
        sh("sleep 1; docker kill -s KILL " + prefix + "-serve; docker start " + prefix + "-serve; sleep 1");
        made.forEach(id -> pulls(id, "hello-world"));
    }

    @Test
    void without_a_cache_a_sandbox_knows_one_mirror() throws Exception {
        registry("", "registry_serve; sleep 1");
        SandboxId id = sandbox();
        assertThat(in(id, "docker info -f '{{.RegistryConfig.Mirrors}}'").output())
                .isEqualTo("[http://127.83.76.80:5000/]\n");
        pulls(id, "hello-world");
    }
}
