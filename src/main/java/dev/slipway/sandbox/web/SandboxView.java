package dev.slipway.sandbox.web;

import dev.slipway.sandbox.Sandbox;
import dev.slipway.sandbox.SandboxState.Running;
import dev.slipway.sandbox.SandboxState.Starting;
import dev.slipway.sandbox.SandboxState.Stopped;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sandbox as the page sees it.
 *
 * @param state {@code none} (never started), {@code starting}, {@code running} or {@code stopped}
 * @param words the same for people
 * @param since of the state; absent for {@code none}
 */
@Schema(name = "Sandbox")
public record SandboxView(String state, String words, @Nullable Instant since) {

    public static SandboxView of(Optional<Sandbox> sandbox) {
        return sandbox.map(SandboxView::of).orElseGet(() ->
            new SandboxView("none", "You have no sandbox yet. Start one to type real Docker commands.", null));
    }

    public static SandboxView of(Sandbox sandbox) {
        String state = switch (sandbox.state()) {
            case Starting s -> "starting";
            case Running s -> "running";
            case Stopped s -> "stopped";
        };
        return new SandboxView(state, sandbox.state().inWords(), sandbox.state().since());
    }
}
