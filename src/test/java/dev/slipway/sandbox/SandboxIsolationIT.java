package dev.slipway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a student in: how the container is made, and attempts to get out of it. */
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
        Process docker = new ProcessBuilder("docker", "inspect", "-f", format, sandboxes.containerName(sandbox)).redirectErrorStream(true).start();
        String output = new String(docker.getInputStream().readAllBytes()).strip();
        assertThat(docker.waitFor()).as(output).isZero();
        return output;
    }

    @Test
    void theContainerIsNotPrivilegedAndHoldsTwoCapabilitiesAtMost() throws Exception {
        assertThat(inspect("{{.HostConfig.Privileged}}")).isEqualTo("false");
        assertThat(inspect("{{.HostConfig.CapDrop}} {{.HostConfig.CapAdd}}")).matches("\\[ALL] \\[(CAP_)?SETUID (CAP_)?SETGID]|\\[ALL] \\[(CAP_)?SETGID (CAP_)?SETUID]");
    }

    @Test
    void theHostsSocketIsNotInIt() throws Exception {
        assertThat(inspect("{{range .Mounts}}{{.Source}} {{end}}")).doesNotContain("docker.sock");
        assertThat(sandboxes.trySh(sandbox, "find / -xdev -name 'docker.sock' -not -path '/run/user/*' -not -path '/proc/*' 2>/dev/null").output()).isBlank();
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
    void theRootFilesystemIsReadOnly() throws Exception {
        assertThat(inspect("{{.HostConfig.ReadonlyRootfs}}")).isEqualTo("true");
    }

    @Test
    void noProcessOfTheSandboxHasUidZeroOnTheHost() throws Exception {
        sandboxes.sh(sandbox, "docker run -d --rm --name root-inside debian:trixie-slim sleep 60");
        Process top = new ProcessBuilder("docker", "top", sandboxes.containerName(sandbox), "-eo", "uid,pid,args").start();
        List<String> rows = new String(top.getInputStream().readAllBytes()).lines().skip(1).toList();
        assertThat(rows).anyMatch(r -> r.contains("sleep 60")).noneMatch(r -> r.strip().startsWith("0 "));
        sandboxes.sh(sandbox, "docker rm -f root-inside");
    }

    @Test
    void noProgramRaisesItsRights() {
        assertThat(sandboxes.trySh(sandbox, "find / -xdev -type f -perm /6000 2>/dev/null").output()).isBlank();
        assertThat(sandboxes.sh(sandbox, "getcap -r / 2>/dev/null").lines().map(l -> l.split(" ")[0]).toList())
            .containsExactlyInAnyOrder("/usr/bin/newgidmap", "/usr/bin/newuidmap");
    }

    @Test
    void thereIsNoNetworkInterfaceButLoopback() {
        assertThat(sandboxes.sh(sandbox, "ls /sys/class/net").strip()).isEqualTo("lo");
    }

    @DisplayName("refused:")
    @ParameterizedTest
    @ValueSource(strings = {
        "mount -t tmpfs none /mnt",
        "mknod /tmp/sda b 8 0",
        "echo x > /proc/sys/kernel/core_pattern",
        "echo b > /proc/sysrq-trigger",
        "echo 1 > /proc/sys/kernel/sysrq",
        "echo 1 > /sys/kernel/mm/transparent_hugepage/enabled",
        "nsenter -t 1 -m true",
        "chroot / true",
        "touch /etc/passwd",
        "touch /usr/bin/docker",
        "dmesg",
        "sh -c 'echo test > /run/slipway/planted'",
        "rm -f /run/slipway/registry.sock",
        "setpriv --reuid 0 id",
        "newuidmap $$ 0 0 1",
        // the course registry is read-only for students
        "docker pull -q hello-world && docker tag hello-world 127.83.76.80:5000/library/hello-world:latest && docker push 127.83.76.80:5000/library/hello-world:latest",
        // ways through the nested engine: its "host" is this sandbox
        "docker run --rm --privileged -v /:/host debian:trixie-slim touch /host/etc/passwd",
        "docker run --rm --privileged debian:trixie-slim mknod /dev/sda b 8 0",
        "docker run --rm --privileged -v /proc:/p debian:trixie-slim sh -c 'echo x > /p/sys/kernel/core_pattern'",
        "docker run --rm --privileged --pid host debian:trixie-slim sh -c 'kill -0 1'",
        "docker run --rm --net host debian:trixie-slim sh -c 'test \"$(ls /sys/class/net | grep -c eth)\" -gt 0'",
        // networks: no way out
        "curl -s --max-time 3 http://169.254.169.254/",
        "curl -s --max-time 3 http://172.17.0.1:8080/",
        "timeout 3 bash -c 'exec 3<>/dev/tcp/10.0.2.2/8080'",
        "docker run --rm python:3.13-slim timeout 5 python -c \"import socket; socket.create_connection(('172.17.0.1', 22), 2)\"",
        "docker run --rm python:3.13-slim timeout 5 python -c \"import socket; socket.create_connection(('10.0.2.2', 8080), 2)\"",
    })
    void refused(String attack) {
        CommandResult result = sandboxes.trySh(sandbox, attack);
        assertThat(result.exitCode()).as(attack + "\n" + result.output() + result.errors()).isNotZero();
    }

    @Test
    void twoSandboxesDoNotSeeEachOther() {
        SandboxId other = sandboxes.start();
        sandboxes.sh(other, "docker run -d --name there -p 5000:80 nginx; echo secret > ~/secret");
        assertThat(sandboxes.trySh(sandbox, "curl -s --max-time 2 localhost:5000").exitCode()).isNotZero();
        assertThat(sandboxes.trySh(sandbox, "cat ~/secret").exitCode()).isNotZero();
        assertThat(sandboxes.sh(sandbox, "docker ps --format '{{.Names}}'")).doesNotContain("there");
        assertThat(sandboxes.sh(sandbox, "ps -e -o args")).doesNotContain(other.shortForm());
    }
}
