package dev.slipway.lesson;

import dev.slipway.enginemap.EngineEvent;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.task.Probe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** What lessons do inside a running sandbox: a port. */
public interface SandboxAccess {

    /** A probe of the sandbox for one round of checks. */
    Probe probe(SandboxId sandbox);

    /**
     * Connects to the events of the sandbox's engine. Throws a {@code RuntimeException} when the sandbox does not
     * run.
     */
    Events events(SandboxId sandbox);

    /**
     * Copies the contents of {@code files}, without symbolic links, to {@code ~/name}, which is made even when
     * {@code files} does not exist. The student owns the copies. Existing files are left unchanged. Throws, with the
     * reason, when some files did not arrive.
     *
     * @param name of a folder, without a slash
     */
    void copyToHome(SandboxId sandbox, String name, Path files) throws IOException;

    /** A connection to an engine's events. It may be closed by another thread than the one that reads. */
    interface Events extends AutoCloseable {

        /** Passes on events until the connection ends or is closed; empty for an event that cannot be read. */
        void read(Consumer<Optional<EngineEvent>> listener) throws IOException;

        @Override
        void close();
    }
}
