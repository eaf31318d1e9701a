package dev.slipway.sandbox.runtime;

import dev.slipway.sandbox.CapacityPolicy;
import dev.slipway.sandbox.Commands;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.DiskRules;
import dev.slipway.sandbox.EgressRules;
import dev.slipway.sandbox.IdleRules;
import dev.slipway.sandbox.PoolRules;
import dev.slipway.sandbox.SandboxLimits;
import dev.slipway.sandbox.SandboxPolicy;
import dev.slipway.sandbox.SandboxStore;
import dev.slipway.sandbox.Sandboxes;
import dev.slipway.sandbox.Shells;
import dev.slipway.sandbox.WarmPool;
import dev.slipway.sandbox.docker.ContainerSpec;
import dev.slipway.sandbox.docker.DockerContainerEngine;
import dev.slipway.sandbox.docker.EngineAddress;
import dev.slipway.sandbox.docker.HostReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the services of {@link dev.slipway.sandbox} and their engine from the configuration. */
@ApplicationScoped
class SandboxProducers {

    @Produces
    @Singleton
    static ContainerEngine engine(
            SandboxSettings settings, EgressRules egress, @ConfigProperty(name = "slipway.data") Path data) {
        return new DockerContainerEngine(
                address(),
                new ContainerSpec(
                        settings.image(),
                        settings.installation(),
                        settings.registrySocket(),
                        egressFolder(egress, data),
                        readProfile(Path.of(settings.seccompProfile())),
                        settings.runtime().orElse(""),
                        size("disk", settings.disk())));
    }

    private static String egressFolder(EgressRules egress, Path data) {
        return egress.mode() == EgressRules.Mode.OFF
                ? ""
                : EgressProducers.folder(data).toString();
    }

    static EngineAddress address() {
        return EngineAddress.parse(System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock"));
    }

    private static String readProfile(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "slipway.sandbox.seccomp-profile is " + file.toAbsolutePath()
                            + ", which cannot be read. Start Slipway in its own folder with ./slipway start, or set that key.",
                    e);
        }
    }

    @Produces
    @Singleton
    static SandboxPolicy policy(SandboxSettings s) {
        var limits = new SandboxLimits(size("memory", s.memory()), s.cpus(), s.processes(), s.openFiles());
        var room = new CapacityPolicy(
                s.most(),
                size("memory-each", s.memoryEach()),
                size("memory-reserve", s.memoryReserve()),
                s.perProcessor(),
                size("disk-each", s.diskEach()),
                size("disk-reserve", s.diskReserve()));
        return new SandboxPolicy(
                limits,
                room,
                new PoolRules(s.warm(), Math.max(s.warm(), s.warmMost())),
                new IdleRules(s.idleAfter(), s.pauseAfter(), s.hibernateAfter(), s.keep(), s.extension()),
                new DiskRules(size("disk-warning", s.diskWarning()), size("disk", s.disk())));
    }

    private static long size(String key, String text) {
        return MemorySize.parse("slipway.sandbox." + key, text);
    }

    @Produces
    @Singleton
    static WarmPool pool(ContainerEngine engine, Shells shells, SandboxPolicy policy, Clock clock) {
        return new WarmPool(engine, shells, policy, clock);
    }

    @Produces
    @Singleton
    static Sandboxes sandboxes(
            ContainerEngine engine, SandboxStore store, SandboxPolicy policy, WarmPool pool, Clock clock) {
        return new Sandboxes(engine, store, policy, pool, new HostReader(address()), clock);
    }

    @Produces
    @Singleton
    static Commands commands(ContainerEngine engine) {
        return new Commands(engine);
    }
}
