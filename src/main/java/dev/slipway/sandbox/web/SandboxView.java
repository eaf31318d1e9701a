package dev.slipway.sandbox.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.sandbox.DiskUse;
import dev.slipway.sandbox.Sandbox;
import dev.slipway.sandbox.SandboxState.Active;
import dev.slipway.sandbox.SandboxState.Ended;
import dev.slipway.sandbox.SandboxState.Hibernated;
import dev.slipway.sandbox.SandboxState.Idle;
import dev.slipway.sandbox.SandboxState.Paused;
import dev.slipway.sandbox.SandboxState.Queued;
import dev.slipway.sandbox.SandboxState.Ready;
import dev.slipway.sandbox.SandboxState.Resuming;
import dev.slipway.sandbox.SandboxState.Warming;
import dev.slipway.sandbox.Sandboxes;
import dev.slipway.sandbox.WaitQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sandbox as the page sees it.
 *
 * @param state    {@code none} (never started), {@code queued}, {@code warming}, {@code active}, {@code idle},
 *                 {@code paused}, {@code hibernated}, {@code resuming} or {@code ended}
 * @param words    the same as a sentence for the student
 * @param since    when the state began; absent for {@code none}
 * @param pausesAt when a running one is paused if nobody uses it
 * @param place    position in the queue, from 1
 * @param disk     disk use, once it is known
 */
@Schema(name = "Sandbox")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SandboxView(
        String state,
        String words,
        @Nullable Instant since,
        @Nullable Instant pausesAt,
        @Nullable Integer place,
        @Nullable Disk disk) {

    /** Bytes on disk. {@code warning}: how to free space; absent if that is not needed. */
    @Schema(name = "SandboxDisk")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Disk(long bytes, long most, @Nullable String warning) {
        static Disk of(DiskUse use) {
            String warning = !use.warn()
                    ? null
                    : "Your sandbox takes " + gigabytes(use.bytes()) + " of the " + gigabytes(use.most())
                            + " on disk that it may. Delete what you do not need, for instance with `docker system prune`; at the limit it is stopped.";
            return new Disk(use.bytes(), use.most(), warning);
        }

        private static String gigabytes(long bytes) {
            return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
        }
    }

    /** The current view of the student's sandbox. */
    public static SandboxView of(Sandboxes sandboxes, UUID owner) {
        return of(sandboxes, sandboxes.ofOwner(owner));
    }

    /** Empty: the student has none yet. */
    public static SandboxView of(Sandboxes sandboxes, Optional<Sandbox> sandbox) {
        return sandbox.map(s -> of(sandboxes, s))
                .orElseGet(() -> new SandboxView(
                        "none",
                        "You have no sandbox yet. Start one to type real Docker commands.",
                        null,
                        null,
                        null,
                        null));
    }

    public static SandboxView of(Sandboxes sandboxes, Sandbox s) {
        Optional<WaitQueue.Place> place = s.state() instanceof Queued ? sandboxes.placeOf(s.owner()) : Optional.empty();
        return new SandboxView(
                name(s),
                place.map(SandboxView::inLine).orElse(s.state().inWords()),
                s.state().since(),
                sandboxes.pausesAt(s).orElse(null),
                place.map(WaitQueue.Place::place).orElse(null),
                sandboxes.diskUse(s).map(Disk::of).orElse(null));
    }

    /** Whether there is a sandbox to stop or a queue to leave. */
    public boolean canStop() {
        return !state.equals("none") && !state.equals("hibernated") && !state.equals("ended");
    }

    private static String name(Sandbox s) {
        return switch (s.state()) {
            case Queued q -> "queued";
            case Warming w -> "warming";
            case Ready r -> "ready";
            case Active a -> "active";
            case Idle i -> "idle";
            case Paused p -> "paused";
            case Hibernated h -> "hibernated";
            case Resuming r -> "resuming";
            case Ended e -> "ended";
        };
    }

    private static String inLine(WaitQueue.Place place) {
        String where = place.place() == 1
                ? "You are next in line"
                : "You are number " + place.place() + " of " + place.waiting() + " in line";
        return where + ". "
                + place.expected().map(SandboxView::expected).orElse("When a place becomes free cannot be told yet.")
                + " Your sandbox then starts by itself; you can go on reading.";
    }

    private static String expected(Duration wait) {
        long minutes = wait.toMinutes() + 1;
        return "A place is expected within " + (minutes == 1 ? "a minute" : minutes + " minutes")
                + ", sooner if somebody stops theirs.";
    }
}
