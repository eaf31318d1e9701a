package dev.slipway.sandbox.docker;

import dev.slipway.sandbox.Commands;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.SandboxLimits;
import dev.slipway.sandbox.SandboxPolicy;
import dev.slipway.sandbox.SandboxStore;
import dev.slipway.sandbox.Sandboxes;
import dev.slipway.sandbox.StopReason;
import dev.slipway.sandbox.WarmPool;
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
    static ContainerEngine engine(SandboxSettings settings) {
        String host = System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
        return new DockerContainerEngine(EngineAddress.parse(host), new SandboxRecipe(
            settings.image(), settings.installation(), settings.registrySocket(),
            readProfile(Path.of(settings.seccompProfile())), settings.runtime().orElse("")));
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
    static SandboxPolicy policy(SandboxSettings settings) {
        var limits = new SandboxLimits(MemorySize.parse("slipway.sandbox.memory", settings.memory()),
            settings.cpus(), settings.processes(), settings.openFiles());
        return new SandboxPolicy(settings.most(), settings.warm(), limits);
    }

    @Produces
    @Singleton
    static WarmPool pool(ContainerEngine engine, SandboxPolicy policy) {
        return new WarmPool(engine, policy);
    }

    @Produces
    @Singleton
    static Sandboxes sandboxes(ContainerEngine engine, SandboxStore store, SandboxPolicy policy, WarmPool pool) {
        return new Sandboxes(engine, store, policy, pool, Clock.systemUTC());
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

    private void reconcile() {
        try {
            sandboxes.reconcile(looked ? StopReason.CRASHED : StopReason.ENGINE_LOST_IT);
            looked = true;
            pool.fill();
        } catch (ContainerEngine.EngineException e) {
            LOG.errorf("sandboxes cannot be looked after: %s. Is the Docker engine running? `./slipway doctor` tells.", e.getMessage());
        }
    }
}
