package dev.slipway.sandbox.runtime;

import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.Sandboxes;
import dev.slipway.sandbox.StopReason;
import dev.slipway.sandbox.WarmPool;
import dev.slipway.sandbox.docker.EngineWatch;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs the periodic jobs of sandboxes, from the application's start to its end, also while the host's engine is away.
 */
@ApplicationScoped
class SandboxJobs {

    private static final Logger LOG = Logger.getLogger(SandboxJobs.class);

    @Inject
    Sandboxes sandboxes;

    @Inject
    WarmPool pool;

    /**
     * Whether the engine has not been reached yet, or was away: a sandbox that is gone then ended with the engine,
     * not by itself.
     */
    private volatile boolean engineAway = true;

    private volatile boolean told;

    private @Nullable EngineWatch watch;

    void takeOver(@Observes StartupEvent started) {
        reconcile();
        watch = new EngineWatch(SandboxProducers.address(), () -> engineAway = true);
    }

    void leave(@Observes ShutdownEvent stopping) {
        if (watch != null) {
            watch.close();
        }
        pool.drain();
    }

    @Scheduled(every = "20s", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    void keepInStep() {
        reconcile();
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void moveOn() {
        if (engineAway) {
            reconcile();
        }
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
            sandboxes.reconcile(engineAway ? StopReason.ENGINE_LOST_IT : StopReason.CRASHED);
            engineAway = false;
            if (told) {
                LOG.info("the Docker engine answers again; the sandboxes are looked after");
            }
            told = false;
        });
    }

    /** Runs the action; logs once when the engine does not answer. */
    private void whileEngineAnswers(Runnable action) {
        try {
            action.run();
        } catch (ContainerEngine.EngineException e) {
            engineAway = true;
            if (!told) {
                LOG.errorf(
                        "sandboxes cannot be looked after: %s. Is the Docker engine running? `./slipway doctor` tells.",
                        e.getMessage());
            }
            told = true;
        }
    }
}
