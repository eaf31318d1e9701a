package dev.slipway.sandbox.docker;

import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Device;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.SELContext;
import com.github.dockerjava.api.model.Ulimit;
import com.github.dockerjava.api.model.Volume;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.sandbox.SandboxLayout;
import dev.slipway.sandbox.SandboxLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The configuration of a sandbox's container. Every setting that isolates a student is here, with its reason;
 * {@code SandboxIsolationIT} attacks them.
 *
 * @param image          the sandbox image
 * @param installation   the id of this installation, used in labels and names, so that several installations can
 *     share an engine
 * @param registrySocket the volume that holds the course registry's unix socket
 * @param egressFolder   the folder on the host with the proxy's socket; empty: no internet access
 * @param seccomp        the seccomp profile, as JSON
 * @param runtime        the OCI runtime; empty for the engine's default
 * @param diskBytes      quota of a volume, if the file system supports quotas; 0 for none
 */
public record ContainerSpec(
        String image,
        String installation,
        String registrySocket,
        String egressFolder,
        String seccomp,
        String runtime,
        long diskBytes) {

    static final String LABEL_INSTALLATION = "dev.slipway.installation";
    static final String LABEL_SANDBOX = "dev.slipway.sandbox";
    static final String LABEL_USER = "dev.slipway.user";

    private static final int FIRST_USER = 10_000;
    private static final int USERS = 4096;

    String containerName(SandboxId id) {
        return "slipway-" + installation + "-" + id.shortForm();
    }

    String volumeName(SandboxId id) {
        return containerName(id) + "-home";
    }

    /**
     * The user id of a sandbox's processes. Sandboxes have different ids as far as possible, because the kernel
     * counts inotify instances, pipes and more per user id across all containers. The ids are in the image's
     * /etc/passwd.
     */
    static int userId(SandboxId id) {
        return FIRST_USER + (id.hashCode() & USERS - 1);
    }

    /** Labels of a new volume, with the user id that owns its files. */
    Map<String, String> volumeLabels(SandboxId id) {
        Map<String, String> labels = new HashMap<>(labels(id));
        labels.put(LABEL_USER, String.valueOf(userId(id)));
        return labels;
    }

    Map<String, String> labels(SandboxId id) {
        return Map.of(LABEL_INSTALLATION, installation, LABEL_SANDBOX, id.toString());
    }

    private List<Bind> binds(SandboxId id) {
        List<Bind> binds = new ArrayList<>(List.of(
                new Bind(volumeName(id), new Volume(SandboxLayout.HOME)),
                // Without `nocopy` the engine fills an empty volume with the image's folder, owner included, and the
                // registry could
                // then no longer make its socket.
                new Bind(
                        registrySocket,
                        new Volume(SandboxLayout.REGISTRY_FOLDER),
                        AccessMode.ro,
                        SELContext.none,
                        true)));
        if (!egressFolder.isEmpty()) {
            binds.add(new Bind(egressFolder, new Volume(SandboxLayout.EGRESS_FOLDER), AccessMode.ro));
        }
        return binds;
    }

    /** {@code user}: the id that the sandbox's processes run under. */
    HostConfig hostConfig(SandboxId id, SandboxLimits limits, int user) {
        return new SandboxHostConfig()
                // No interface but loopback: no connection to other sandboxes, the host's services, link-local
                // addresses or the internet. Course images come over a unix socket.
                .withNetworkMode("none")
                .withReadonlyRootfs(true)
                .withTmpFs(Map.of(
                        SandboxLayout.RUNTIME_FOLDER,
                        "uid=" + user + ",gid=" + user + ",mode=700,exec,size=64m",
                        "/run/lock",
                        "size=1m",
                        "/tmp",
                        "exec,mode=1777,size=256m",
                        "/var/tmp",
                        "mode=1777,size=64m"))
                .withBinds(binds(id))
                // newuidmap and newgidmap carry these two as file capabilities; the student's processes hold none.
                .withCapDrop(Capability.ALL)
                .withCapAdd(Capability.SETUID, Capability.SETGID)
                .withSecurityOpts(List.of("seccomp=" + seccomp, "apparmor=unconfined"))
                // slirp4netns needs it for the nested engine's network.
                .withDevices(new Device("rwm", "/dev/net/tun", "/dev/net/tun"))
                .withMemory(limits.memoryBytes())
                .withMemorySwap(limits.memoryBytes())
                .withNanoCPUs((long) (limits.cpus() * 1e9))
                .withPidsLimit(limits.processes())
                .withUlimits(List.of(
                        new Ulimit("nofile", limits.openFiles(), limits.openFiles()), new Ulimit("core", 0L, 0L)))
                // What the student's processes print belongs to terminals. A log on the host would be a disk without a
                // limit: each of
                // them can write to the entrypoint's output by /proc/1/fd/1.
                .withLogConfig(new LogConfig(LogConfig.LoggingType.NONE))
                .withRuntime(runtime);
    }
}
