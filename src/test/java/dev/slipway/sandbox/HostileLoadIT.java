package dev.slipway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.sandbox.ContainerEngine.Observed;
import dev.slipway.sandbox.ContainerEngine.Seen;
import dev.slipway.task.Probe;
import dev.slipway.task.sandbox.SandboxProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bombs go off in one sandbox while another works, and a check is lied to. Each is bounded in time and ends by itself. */
class HostileLoadIT {

    static RealSandboxes sandboxes;
    static SandboxId bystander;
    private final List<SandboxId> hostile = new ArrayList<>();

    @BeforeAll
    static void start() {
        sandboxes = new RealSandboxes();
        bystander = sandboxes.start();
    }

    @AfterAll
    static void stop() {
        sandboxes.close();
    }

    /** However it is inside, the host's engine ends it. */
    @AfterEach
    void theHostCanAlwaysEndIt() {
        for (SandboxId id : hostile) {
            sandboxes.engine.stop(id);
            assertThat(sandboxes.engine.observe()).noneMatch(o -> o.id().equals(id));
        }
    }

    private SandboxId hostile() {
        SandboxId id = sandboxes.start();
        hostile.add(id);
        return id;
    }

    /** Runs the bomb, and meanwhile short commands in the other sandbox; every one must be answered. Prints how long they took. */
    private void whileItRuns(String what, SandboxId id, String bomb) throws InterruptedException {
        List<Long> alone = commandsOfBystander(10);
        Thread running = Thread.startVirtualThread(() -> sandboxes.trySh(id, bomb));
        Thread.sleep(1500);
        List<Long> meanwhile = commandsOfBystander(30);
        running.join();
        System.out.printf(
                "%s: a command next door takes %d ms alone, %d ms (at most %d ms) meanwhile%n",
                what, median(alone), median(meanwhile), meanwhile.getLast());
        assertThat(sandboxes.sh(bystander, "docker run --rm busybox echo works"))
                .contains("works");
    }

    private static List<Long> commandsOfBystander(int count) {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            assertThat(sandboxes.sh(bystander, "echo still here")).contains("still here");
            millis.add((System.nanoTime() - start) / 1_000_000);
        }
        Collections.sort(millis);
        return millis;
    }

    private static long median(List<Long> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    @Test
    void aForkBombFillsItsOwnSandboxOnly() throws Exception {
        SandboxId id = hostile();
        whileItRuns("fork bomb", id, "timeout -k 1 8 bash -c 'bomb() { bomb | bomb & }; bomb; sleep 8'; true");
    }

    @Test
    void aForkBombInNestedContainersDoesNot() throws Exception {
        SandboxId id = hostile();
        sandboxes.sh(id, "docker pull -q busybox");
        whileItRuns(
                "nested fork bomb",
                id,
                "timeout -k 1 8 docker run --rm busybox sh -c 'bomb() { bomb | bomb & }; bomb; sleep 8'; true");
    }

    @Test
    void aMemoryBombIsEndedWithinItsOwnLimit() throws Exception {
        SandboxId id = hostile();
        whileItRuns("memory bomb", id, "timeout -k 1 10 sh -c 'head -c 4000000000 /dev/zero | tail > /dev/null'; true");
        assertThat(sandboxes.engine.observe()).contains(new Observed(bystander, Seen.RUNNING));
    }

    @Test
    void filesInMemoryCountAsMemory() throws Exception {
        SandboxId id = hostile();
        assertThat(sandboxes
                        .trySh(id, "head -c 300000000 /dev/zero > /tmp/full")
                        .exitCode())
                .as("/tmp has 256 MB")
                .isNotZero();
        assertThat(sandboxes
                        .trySh(id, "head -c 300000000 /dev/zero > /dev/shm/full")
                        .exitCode())
                .as("/dev/shm has 64 MB")
                .isNotZero();
        whileItRuns("full memory file systems", id, "sleep 2");
    }

    @Test
    void aHundredThousandSmallFilesAreItsOwnConcern() throws Exception {
        SandboxId id = hostile();
        whileItRuns(
                "small files",
                id,
                "mkdir ~/many; cd ~/many; timeout 6 sh -c 'i=0; while [ $i -lt 100000 ]; do : > f$i; i=$((i+1)); done'; true");
        sandboxes.engine.stop(id);
        sandboxes.engine.wipe(id);
    }

    @Test
    void usedUpInotifyInstancesAreMissedByNobodyElse() {
        SandboxId id = hostile();
        String all =
                "perl -e 'my $n = 0; while (syscall(294, 0) >= 0) { last if ++$n > 100000 } print \"$n instances\\n\"; sleep 3 if @ARGV'";
        Thread holding = Thread.startVirtualThread(() -> sandboxes.trySh(id, all + " hold"));
        String few = sandboxes.sh(bystander, "sleep 1; " + all);
        assertThat(Integer.parseInt(few.split(" ")[0]))
                .as("instances the other sandbox can still make")
                .isGreaterThan(20);
        assertThat(holding.isAlive())
                .as("meanwhile the hostile one held all of its own")
                .isTrue();
    }

    @Test
    void busyProcessorsAreShared() throws Exception {
        SandboxId id = hostile();
        whileItRuns(
                "busy loops", id, "for i in 1 2 3 4 5 6 7 8; do timeout 6 sh -c 'while :; do :; done' & done; wait");
    }

    @Test
    void hugeOutputOfACheckIsCut() {
        SandboxId id = hostile();
        CommandResult result = sandboxes.commands.run(
                id, Duration.ofSeconds(10), "/bin/sh", "-c", "head -c 50000000 /dev/zero | tr '\\0' x");
        assertThat(result.output().length()).isEqualTo(1 << 20);
    }

    @Test
    void aCheckThatHangsIsEndedInsideAsWell() {
        SandboxId id = hostile();
        CommandResult result = sandboxes.commands.run(
                id, Duration.ofSeconds(2), "/bin/bash", "-c", "trap '' TERM; exec -a hanging-check sleep 300");
        assertThat(result.timedOut()).isTrue();
        assertThat(sandboxes
                        .sh(id, "sleep 2; pgrep -fc [h]anging-check || true")
                        .strip())
                .isEqualTo("0");
    }

    @Test
    void aDockerOnThePathFoolsNoCheck() {
        SandboxId id = hostile();
        sandboxes.sh(
                id,
                "mkdir -p ~/bin && printf '#!/bin/sh\\necho lies\\n' > ~/bin/docker && chmod +x ~/bin/docker && "
                        + "printf 'PATH=~/bin:$PATH\\ndocker() { echo lies; }\\nexport -f docker\\n' | tee ~/.bashrc ~/.profile ~/.bash_profile > ~/.bash_env");
        assertThat(new SandboxProbe(sandboxes.engine, id).command("docker ps").output())
                .contains("CONTAINER ID")
                .doesNotContain("lies");
    }

    @Test
    void aSocketInTheEnginesPlaceFoolsNoCheck() {
        SandboxId id = hostile();
        sandboxes.sh(
                id,
                "mv /run/user/1000/docker.sock /run/user/1000/real.sock && cat > ~/liar <<'EOF'\n#!/bin/sh\nprintf 'HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\n[]'\nEOF\n"
                        + "chmod +x ~/liar; socat UNIX-LISTEN:/run/user/1000/docker.sock,fork EXEC:/home/student/liar > /dev/null 2>&1 & sleep 0.5");
        SandboxProbe probe = new SandboxProbe(sandboxes.engine, id);
        assertThatThrownBy(probe::engine).isInstanceOf(Probe.UnavailableException.class);
        assertThatThrownBy(() -> probe.command("docker ps"))
                .isInstanceOf(Probe.UnavailableException.class)
                .hasMessageContaining("something else answers");
    }

    @Test
    void aProgramMountedOverTheEnginesFoolsNoCheck() {
        SandboxId id = hostile();
        sandboxes.sh(
                id,
                "mv /run/user/1000/docker.sock /run/user/1000/real.sock; unshare -Urm sh -c 'mount --bind /usr/bin/socat /usr/sbin/dockerd && "
                        + "exec /usr/sbin/dockerd UNIX-LISTEN:/run/user/1000/docker.sock,fork EXEC:true' > /dev/null 2>&1 & sleep 0.7; test -S /run/user/1000/docker.sock");
        assertThatThrownBy(() -> new SandboxProbe(sandboxes.engine, id).command("docker ps"))
                .isInstanceOf(Probe.UnavailableException.class);
    }
}
