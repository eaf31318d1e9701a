package dev.slipway.sandbox.docker;

import dev.slipway.sandbox.Commands;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.DiskRules;
import dev.slipway.sandbox.EgressRules;
import dev.slipway.sandbox.IdleRules;
import dev.slipway.sandbox.PoolRules;
import dev.slipway.sandbox.RoomRules;
import dev.slipway.sandbox.SandboxLimits;
import dev.slipway.sandbox.SandboxPolicy;
import dev.slipway.sandbox.SandboxStore;
import dev.slipway.sandbox.Sandboxes;
import dev.slipway.sandbox.StopReason;
import dev.slipway.sandbox.WarmPool;
import dev.slipway.sandbox.egress.EgressParts;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Puts the parts together from the configuration, and keeps what is remembered and what runs in step. */
@ApplicationScoped
class SandboxParts {

    private static final Logger LOG = Logger.getLogger(SandboxParts.class);

    @Inject
    Sandboxes sandboxes;

    @Inject
    WarmPool pool;

    @Produces
    @Singleton
    static ContainerEngine engine(SandboxSettings settings, EgressRules egress, @ConfigProperty(name = "slipway.data") Path data) {
        return new DockerContainerEngine(address(), new SandboxRecipe(
            settings.image(), settings.installation(), settings.registrySocket(),
            egress.mode() == EgressRules.Mode.OFF ? "" : EgressParts.folder(data).toString(), readProfile(Path.of(settings.seccompProfile())), settings.runtime().orElse(""), size("disk", settings.disk())));
    }

    private static EngineAddress address() {
        return EngineAddress.parse(System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock"));
    }

    private static String readProfile(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("slipway.sandbox.seccomp-profile is " + file.toAbsolutePath()
                + ", which cannot be read. Start Slipway in its own folder with ./slipway start, or set that key.", e);
        }
    }

    @Produces
    @Singleton
    static SandboxPolicy policy(SandboxSettings s) {
        var limits = new SandboxLimits(size("memory", s.memory()), s.cpus(), s.processes(), s.openFiles());
        var room = new RoomRules(s.most(), size("memory-each", s.memoryEach()), size("memory-reserve", s.memoryReserve()),
            s.perProcessor(), size("disk-each", s.diskEach()), size("disk-reserve", s.diskReserve()));
        return new SandboxPolicy(limits, room, new PoolRules(s.warm(), Math.max(s.warm(), s.warmMost())),
            new IdleRules(s.idleAfter(), s.pauseAfter(), s.hibernateAfter(), s.keep(), s.extension()),
            new DiskRules(size("disk-warning", s.diskWarning()), size("disk", s.disk())));
    }

    private static long size(String key, String text) {
        return MemorySize.parse("slipway.sandbox." + key, text);
    }

    @Produces
    @Singleton
    static WarmPool pool(ContainerEngine engine, SandboxPolicy policy) {
        return new WarmPool(engine, policy, Clock.systemUTC());
    }

    @Produces
    @Singleton
    static Sandboxes sandboxes(ContainerEngine engine, SandboxStore store, SandboxPolicy policy, WarmPool pool) {
        return new Sandboxes(engine, store, policy, pool, new HostReader(address()), Clock.systemUTC());
    }

    @Produces
    @Singleton
    static Commands commands(ContainerEngine engine) {
        return new Commands(engine);
    }

    /** Until the first look has succeeded, what is gone went with the engine and not by itself. */
    private volatile boolean looked;

    void takeOver(@Observes StartupEvent started) {
        reconcile();
    }

    void leave(@Observes ShutdownEvent stopping) {
        pool.drain();
    }

    @Scheduled(every = "20s", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    void keepInStep() {
        reconcile();
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void moveOn() {
        whileEngineAnswers(sandboxes::tick);
        if (sandboxes.shortOfDisk()) {
            watchDisk();
        }
    }

    @Scheduled(every = "{slipway.sandbox.disk-look}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void watchDisk() {
        whileEngineAnswers(sandboxes::watchDisk);
    }

    private void reconcile() {
        whileEngineAnswers(() -> {
            sandboxes.reconcile(looked ? StopReason.CRASHED : StopReason.ENGINE_LOST_IT);
            looked = true;
        });
    }

    private static void whileEngineAnswers(Runnable action) {
        try {
            action.run();
        } catch (ContainerEngine.EngineException e) {
            LOG.errorf("sandboxes cannot be looked after: %s. Is the Docker engine running? `./slipway doctor` tells.", e.getMessage());
        }
    }
}
