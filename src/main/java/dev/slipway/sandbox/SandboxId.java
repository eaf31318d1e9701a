package dev.slipway.sandbox;

import java.util.UUID;

/** Identifies a sandbox in the database and, as {@link #shortForm()}, in the names of its container and volume. */
public record SandboxId(UUID value) {

    public static SandboxId fresh() {
        return new SandboxId(UUID.randomUUID());
    }

    /** Throws {@link IllegalArgumentException} when the text is not a UUID. */
    public static SandboxId parse(String text) {
        return new SandboxId(UUID.fromString(text));
    }

    /** The first 12 hex digits: short enough for container names, long enough never to collide on one machine. */
    public String shortForm() {
        return value.toString().replace("-", "").substring(0, 12);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
