package dev.slipway.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A sandbox started by hand with the docker command: the baseline of what the application adds. */
final class RawSandbox implements AutoCloseable {

    final String name = "slipway-raw-" + UUID.randomUUID().toString().substring(0, 8);

    /** {@code docker run} as the application's recipe has it, then waits for the engine inside. */
    static RawSandbox start() throws IOException, InterruptedException {
        RawSandbox raw = new RawSandbox();
        List<String> command = new ArrayList<>(List.of(
                "run",
                "-d",
                "--name",
                raw.name,
                "--hostname",
                "sandbox",
                "--network",
                "none",
                "--read-only",
                "--tmpfs",
                "/run/user/1000:uid=1000,gid=1000,mode=700,exec,size=64m",
                "--tmpfs",
                "/run/lock:size=1m",
                "--tmpfs",
                "/tmp:exec,mode=1777,size=256m",
                "--tmpfs",
                "/var/tmp:mode=1777,size=64m",
                "-v",
                raw.name + ":/home/student",
                "-v",
                "slipway-registry-socket:/run/slipway:ro",
                "--cap-drop",
                "ALL",
                "--cap-add",
                "SETUID",
                "--cap-add",
                "SETGID",
                "--security-opt",
                "seccomp=docker/sandbox/seccomp.json",
                "--security-opt",
                "apparmor=unconfined",
                "--security-opt",
                "systempaths=unconfined",
                "--device",
                "/dev/net/tun",
                "--memory",
                "1500m",
                "--memory-swap",
                "1500m",
                "--cpus",
                "2",
                "--pids-limit",
                "1500",
                "--ulimit",
                "nofile=16384:16384",
                "slipway/sandbox"));
        Host.docker(command.toArray(String[]::new));
        Host.docker("exec", raw.name, "/usr/lib/slipway/await-engine");
        return raw;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        Host.docker("rm", "-f", name);
        Host.docker("volume", "rm", name);
    }
}
