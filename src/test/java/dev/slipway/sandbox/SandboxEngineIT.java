package dev.slipway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a student does with an engine works in a sandbox, on the real thing. */
class SandboxEngineIT {

    static RealSandboxes sandboxes;
    static SandboxId sandbox;

    @BeforeAll
    static void start() {
        sandboxes = new RealSandboxes();
        sandbox = sandboxes.start();
    }

    @AfterAll
    static void stop() {
        sandboxes.close();
    }

    @Test
    void anImageOfTheCourseIsPulledByItsPublicNameAndRun() {
        assertThat(sandboxes.sh(sandbox, "docker run --rm hello-world")).contains("Hello");
    }

    @Test
    void anImageIsBuiltAndItsPublishedPortAnswersTheStudent() {
        sandboxes.sh(sandbox, """
            mkdir -p ~/web && cd ~/web
            printf 'FROM nginx\\nCOPY index.html /usr/share/nginx/html/\\n' > Dockerfile
            echo built-here > index.html
            docker build -q -t mine . && docker run -d --name mine -p 8081:80 mine
            """);
        assertThat(sandboxes.sh(sandbox, "curl -s --retry 20 --retry-connrefused --retry-delay 1 localhost:8081"))
                .contains("built-here");
        sandboxes.sh(sandbox, "docker rm -f mine");
    }

    @Test
    void composeStartsTwoServicesThatFindEachOtherByNameAndKeepsTheirVolume() {
        sandboxes.sh(sandbox, """
            mkdir -p ~/two && cd ~/two && cat > compose.yaml <<'YAML'
            services:
              web:
                image: nginx
                volumes: [pages:/usr/share/nginx/html]
              reader:
                image: python:3.13-slim
                command: sleep 300
                depends_on: [web]
            volumes:
              pages:
            YAML
            docker compose up -d
            docker compose exec -T web sh -c 'echo kept > /usr/share/nginx/html/index.html'
            """);
        String fetch =
                "cd ~/two && docker compose exec -T reader python -c \"import urllib.request;print(urllib.request.urlopen('http://web').read().decode())\"";
        assertThat(sandboxes.sh(sandbox, fetch)).contains("kept");
        sandboxes.sh(sandbox, "cd ~/two && docker compose down -t 1 && docker compose up -d");
        assertThat(sandboxes.sh(sandbox, fetch)).contains("kept");
        sandboxes.sh(sandbox, "cd ~/two && docker compose down -t 1 -v");
        assertThat(sandboxes.sh(sandbox, "docker volume ls -q")).doesNotContain("two_pages");
    }

    /** Asking for a name used to take 10 s to fail, before each first pull as well. */
    @Test
    void anImageThatIsNowhereIsSaidAtOnce() {
        CommandResult pull = sandboxes.trySh(sandbox, "timeout 5 docker pull nowhere/at-all");
        assertThat(pull.exitCode()).isNotIn(0, 124);
        assertThat(pull.errors()).contains("connection refused");
    }

    @Test
    void theToolsOfTheLessonsAreThere() {
        assertThat(sandboxes
                        .sh(sandbox, "for t in nano vim curl jq git psql less tree; do command -v $t; done")
                        .lines())
                .hasSize(8);
    }

    @Test
    void whatAStudentKeepsSurvivesTheContainer() {
        SandboxId id = sandboxes.start();
        sandboxes.sh(id, "echo mine > ~/note; docker volume create kept; docker pull -q hello-world");
        sandboxes.engine.stop(id);
        sandboxes.engine.start(id, RealSandboxes.LIMITS);
        sandboxes.engine.awaitReady(id);
        assertThat(sandboxes
                        .sh(id, "cat ~/note; docker volume ls -q; docker images -q hello-world | wc -l")
                        .lines())
                .containsExactly("mine", "kept", "1");
    }

    @Test
    void aProgramThatRunsTooLongIsEndedInTheSandboxAsWell() {
        CommandResult result =
                sandboxes.commands.run(sandbox, Duration.ofSeconds(1), "/bin/sh", "-c", "exec sleep 4711");
        assertThat(result.timedOut()).isTrue();
        assertThat(sandboxes.trySh(sandbox, "pgrep -x -a sleep").output()).isBlank();
    }

    @Test
    void outputBeyondTheBoundIsCutAndNotKept() {
        CommandResult result =
                sandboxes.commands.run(sandbox, Duration.ofSeconds(20), "/bin/sh", "-c", "head -c 5000000 /dev/zero");
        assertThat(result.output()).hasSize(1 << 20);
    }

    @Test
    void aSandboxThatDoesNotRunSaysSo() {
        assertThatThrownBy(() -> sandboxes.engine.exec(SandboxId.fresh(), List.of("/bin/true")))
                .isInstanceOf(ContainerEngine.NotRunningException.class);
    }
}
