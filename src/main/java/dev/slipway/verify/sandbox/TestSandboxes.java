package dev.slipway.verify.sandbox;

import dev.slipway.course.Lesson;
import dev.slipway.sandbox.CommandResult;
import dev.slipway.sandbox.Commands;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.ContainerEngine.EngineException;
import dev.slipway.sandbox.HomeUpload;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.sandbox.SandboxLayout;
import dev.slipway.sandbox.SandboxLimits;
import dev.slipway.task.Finding;
import dev.slipway.task.Task;
import dev.slipway.task.sandbox.SandboxProbe;
import dev.slipway.verify.TestSandbox;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Each test sandbox is a new sandbox on the host's engine. {@link #close} removes all of them, including those in
 * use.
 */
public final class TestSandboxes implements TestSandbox.Source, AutoCloseable {

    /** Time limit of a solution; builds and the first start of a stack take a while. */
    private static final Duration STEP_LIMIT = Duration.ofMinutes(3);

    private final ContainerEngine engine;
    private final Commands commands;
    private final SandboxLimits limits;
    private final Set<SandboxId> open = ConcurrentHashMap.newKeySet();

    public TestSandboxes(ContainerEngine engine, SandboxLimits limits) {
        this.engine = engine;
        this.commands = new Commands(engine);
        this.limits = limits;
    }

    @Override
    public TestSandbox fresh() {
        SandboxId id = SandboxId.fresh();
        open.add(id);
        try {
            engine.start(id, limits);
            engine.awaitReady(id);
        } catch (EngineException e) {
            remove(id);
            throw e;
        }
        return new InSandbox(id);
    }

    @Override
    public void close() {
        open.forEach(this::remove);
    }

    private void remove(SandboxId id) {
        engine.stop(id);
        engine.wipe(id);
        open.remove(id);
    }

    private final class InSandbox implements TestSandbox {
        private final SandboxId id;

        InSandbox(SandboxId id) {
            this.id = id;
        }

        @Override
        public void putStarterFiles(Lesson lesson) throws IOException {
            CommandResult put = new HomeUpload(commands).upload(id, lesson.id(), lesson.starterFiles());
            if (put.exitCode() != 0) {
                throw new EngineException(
                        "the starter files did not all arrive: " + put.errors().strip());
            }
        }

        @Override
        public CommandResult run(String script) {
            return commands.run(id, STEP_LIMIT, SandboxLayout.BASH, "-c", script);
        }

        @Override
        public Finding judge(Task task) {
            return task.judge(new SandboxProbe(engine, id));
        }

        @Override
        public void close() {
            remove(id);
        }
    }
}
