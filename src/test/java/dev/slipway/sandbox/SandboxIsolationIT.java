package dev.slipway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What keeps a student in: how the container is made. {@code HostileStudentIT} tries to get out of it. */
class SandboxIsolationIT {

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

    private static String inspect(String format) throws IOException, InterruptedException {
        Process docker = new ProcessBuilder("docker", "inspect", "-f", format, sandboxes.containerName(sandbox))
                .redirectErrorStream(true)
                .start();
        String output = new String(docker.getInputStream().readAllBytes()).strip();
        assertThat(docker.waitFor()).as(output).isZero();
        return output;
    }

    @Test
    void theContainerIsNotPrivilegedAndHoldsTwoCapabilitiesAtMost() throws Exception {
        assertThat(inspect("{{.HostConfig.Privileged}}")).isEqualTo("false");
        assertThat(inspect("{{.HostConfig.CapDrop}} {{.HostConfig.CapAdd}}"))
                .matches("\\[ALL] \\[(CAP_)?SETUID (CAP_)?SETGID]|\\[ALL] \\[(CAP_)?SETGID (CAP_)?SETUID]");
    }

    @Test
    void theHostsSocketIsNotInIt() throws Exception {
        assertThat(inspect("{{range .Mounts}}{{.Source}} {{end}}")).doesNotContain("docker.sock");
        assertThat(sandboxes
                        .trySh(
                                sandbox,
                                "find / -xdev -name 'docker.sock' -not -path '/run/user/*' -not -path '/proc/*' 2>/dev/null")
                        .output())
                .isBlank();
    }

    @Test
    void itsLimitsAreSet() throws Exception {
        assertThat(inspect("{{.HostConfig.Memory}}")).isEqualTo(String.valueOf(RealSandboxes.LIMITS.memoryBytes()));
        assertThat(inspect("{{.HostConfig.MemorySwap}}")).isEqualTo(String.valueOf(RealSandboxes.LIMITS.memoryBytes()));
        assertThat(inspect("{{.HostConfig.NanoCpus}}")).isEqualTo("2000000000");
        assertThat(inspect("{{.HostConfig.PidsLimit}}")).isEqualTo("1500");
        assertThat(sandboxes.sh(sandbox, "ulimit -n").strip()).isEqualTo("16384");
    }

    @Test
    void whatIsWrittenToTheFirstProcessFillsNoLogOnTheHost() throws Exception {
        sandboxes.trySh(
                sandbox, "head -c 20000000 /dev/zero > /proc/1/fd/1; head -c 20000000 /dev/zero > /proc/1/fd/2");
        assertThat(inspect("{{.HostConfig.LogConfig.Type}} {{.LogPath}}")).isEqualTo("none");
    }

    @Test
    void theRootFilesystemIsReadOnly() throws Exception {
        assertThat(inspect("{{.HostConfig.ReadonlyRootfs}}")).isEqualTo("true");
    }

    @Test
    void noProcessOfTheSandboxHasUidZeroOnTheHost() throws Exception {
        sandboxes.sh(sandbox, "docker run -d --rm --name root-inside debian:trixie-slim sleep 60");
        Process top =
                new ProcessBuilder("docker", "top", sandboxes.containerName(sandbox), "-eo", "uid,pid,args").start();
        List<String> rows =
                new String(top.getInputStream().readAllBytes()).lines().skip(1).toList();
        assertThat(rows)
                .anyMatch(r -> r.contains("sleep 60"))
                .noneMatch(r -> r.strip().startsWith("0 "));
        sandboxes.sh(sandbox, "docker rm -f root-inside");
    }

    @Test
    void noProgramRaisesItsRights() {
        assertThat(sandboxes
                        .trySh(sandbox, "find / -xdev -type f -perm /6000 2>/dev/null")
                        .output())
                .isBlank();
        assertThat(sandboxes
                        .sh(sandbox, "getcap -r / 2>/dev/null")
                        .lines()
                        .map(l -> l.split(" ")[0])
                        .toList())
                .containsExactlyInAnyOrder("/usr/bin/newgidmap", "/usr/bin/newuidmap");
    }

    @Test
    void thereIsNoNetworkInterfaceButLoopback() {
        assertThat(sandboxes.sh(sandbox, "ls /sys/class/net").strip()).isEqualTo("lo");
    }

    @Test
    void twoSandboxesDoNotSeeEachOther() {
        SandboxId other = sandboxes.start();
        sandboxes.sh(other, "docker run -d --name there -p 5000:80 nginx; echo secret > ~/secret");
        assertThat(sandboxes
                        .trySh(sandbox, "curl -s --max-time 2 localhost:5000")
                        .exitCode())
                .isNotZero();
        assertThat(sandboxes.trySh(sandbox, "cat ~/secret").exitCode()).isNotZero();
        assertThat(sandboxes.sh(sandbox, "docker ps --format '{{.Names}}'")).doesNotContain("there");
        assertThat(sandboxes.sh(sandbox, "ps -e -o args")).doesNotContain(other.shortForm());
    }
}
