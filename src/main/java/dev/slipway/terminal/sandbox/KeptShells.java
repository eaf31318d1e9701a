package dev.slipway.terminal.sandbox;

import dev.slipway.sandbox.Commands;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.ExecStream;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.sandbox.SandboxLayout;
import dev.slipway.sandbox.Shells;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Shells owned by {@code shellkeeper}, a program in the sandbox that outlives terminals and this application. */
@Singleton
public final class KeptShells implements Shells {

    private static final Duration PREPARE_LIMIT = Duration.ofSeconds(30);
    /** The name that pages use for the first shell. */
    private static final String FIRST_SHELL = "main";

    private final ContainerEngine engine;

    @Inject
    public KeptShells(ContainerEngine engine) {
        this.engine = engine;
    }

    @Override
    public void prepare(SandboxId id) {
        new Commands(engine).run(id, PREPARE_LIMIT, SandboxLayout.SHELL_KEEPER, "prepare", FIRST_SHELL);
    }

    @Override
    public ExecStream attach(SandboxId id, String name) {
        return engine.exec(id, List.of(SandboxLayout.SHELL_KEEPER, "attach", name));
    }
}
