package dev.slipway.terminal.web;

import dev.slipway.identity.web.CurrentAccount;
import dev.slipway.identity.web.SessionSockets;
import dev.slipway.sandbox.ContainerEngine.EngineException;
import dev.slipway.sandbox.ExecStream;
import dev.slipway.sandbox.Sandbox;
import dev.slipway.sandbox.Sandboxes;
import dev.slipway.sandbox.Shells;
import dev.slipway.terminal.Bridge;
import dev.slipway.terminal.Frame;
import dev.slipway.terminal.InputOverflowException;
import dev.slipway.terminal.ShellName;
import dev.slipway.terminal.sandbox.ExecKeeper;
import io.quarkus.security.Authenticated;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.InboundProcessingMode;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Bridges a browser's terminal to a shell in the signed-in student's own sandbox. The sandbox is never taken from the
 * request, so there is no id to guess. Close codes: {@link #NO_SANDBOX}, {@link #SANDBOX_ENDED}, {@link #SHELL_ENDED},
 * {@link #BAD_MESSAGE}, {@link #TOO_MUCH}; the reason says in plain words what happened.
 */
@Authenticated
@WebSocket(path = "/ws/terminal/{shell}", inboundProcessingMode = InboundProcessingMode.CONCURRENT)
public class TerminalSocket {

    static final int BAD_MESSAGE = 4400;
    static final int NO_SANDBOX = 4404;
    static final int SANDBOX_ENDED = 4410;
    static final int SHELL_ENDED = 4411;
    static final int TOO_MUCH = SessionSockets.TOO_MUCH;
    static final int TRY_AGAIN = 4503;

    private static final int MAX_OPEN = 24;
    private static final int MAX_EARLY_MESSAGES = 16;

    private static final Duration ENDS_WITHIN = Duration.ofSeconds(5);
    private static final Uni<Void> NOTHING_TO_DO = Uni.createFrom().voidItem();
    private static final Logger LOG = Logger.getLogger(TerminalSocket.class);

    @Inject
    Sandboxes sandboxes;

    @Inject
    Shells shells;

    @Inject
    CurrentAccount account;

    @Inject
    SessionSockets sessions;

    /**
     * The bridge of a connection. A browser may send before it is ready, so messages wait for the future. Empty:
     * there will be none.
     */
    private static final UserData.TypedKey<CompletableFuture<Optional<Bridge>>> BRIDGE =
            new UserData.TypedKey<>("bridge");

    private synchronized CompletableFuture<Optional<Bridge>> bridge(WebSocketConnection browser) {
        CompletableFuture<Optional<Bridge>> bridge = browser.userData().get(BRIDGE);
        if (bridge == null) {
            bridge = new CompletableFuture<>();
            browser.userData().put(BRIDGE, bridge);
        }
        return bridge;
    }

    @OnOpen
    @RunOnVirtualThread
    void open(WebSocketConnection connection) {
        UUID owner = account.id();
        if (!sessions.tie(connection, MAX_OPEN)) {
            refuse(connection, TOO_MUCH, "You have " + MAX_OPEN + " terminals open. Close some of them.");
            return;
        }
        ShellName shell;
        try {
            shell = new ShellName(connection.pathParam("shell"));
        } catch (IllegalArgumentException e) {
            refuse(connection, BAD_MESSAGE, ShellName.RULE);
            return;
        }
        Optional<Sandbox> sandbox = sandboxes.ofOwner(owner);
        if (sandbox.isEmpty() || !sandbox.get().isRunning()) {
            refuse(
                    connection,
                    NO_SANDBOX,
                    sandbox.map(s -> s.state().inWords()).orElse("You have no sandbox yet. Start one."));
            return;
        }
        try {
            attach(connection, sandbox.get(), shell);
        } catch (EngineException e) {
            LOG.warnf("no terminal for sandbox %s: %s", sandbox.get().id().shortForm(), e.getMessage());
            refuse(connection, TRY_AGAIN, "Your sandbox does not answer at the moment.");
        }
    }

    private void attach(WebSocketConnection browser, Sandbox sandbox, ShellName shell) {
        ExecStream exec = shells.attach(sandbox.id(), shell.value());
        Bridge bridge =
                new Bridge(new ExecKeeper(exec), message -> browser.sendBinaryAndAwait(Buffer.buffer(message.array())));
        bridge(browser).complete(Optional.of(bridge));
        if (!browser.isOpen()) {
            bridge.close(); // the connection was closed while the shell was being attached
            return;
        }
        String name = "terminal-" + sandbox.id().shortForm();
        Thread.ofVirtual().name(name).start(() -> pump(bridge, browser, sandbox));
        Thread.ofVirtual().name(name + "-input").start(() -> feed(bridge));
    }

    private static void feed(Bridge bridge) {
        try {
            bridge.feed();
        } catch (IOException e) {
            bridge.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump(Bridge bridge, WebSocketConnection browser, Sandbox sandbox) {
        try {
            bridge.pump();
        } catch (IOException | RuntimeException e) {
            LOG.debugf("terminal of sandbox %s: %s", sandbox.id().shortForm(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            bridge.close();
        }
        if (browser.isOpen()) {
            sayWhy(browser, bridge.shellEnded(), sandbox);
        }
    }

    private void sayWhy(WebSocketConnection browser, boolean shellEnded, Sandbox before) {
        if (shellEnded) {
            close(browser, SHELL_ENDED, "This shell has ended.");
            return;
        }
        Optional<Sandbox> now = awaitEnd(before);
        if (now.isPresent() && now.get().isRunning()) {
            close(browser, TRY_AGAIN, "The connection to your shell was lost.");
        } else {
            close(browser, SANDBOX_ENDED, now.map(s -> s.state().inWords()).orElse("Your sandbox has ended."));
        }
    }

    /**
     * Waits briefly for the sandbox to end: its programs end before its state changes, and the state has the reason.
     */
    private Optional<Sandbox> awaitEnd(Sandbox before) {
        return sandboxes.awaitState(before.owner(), sandbox -> !sandbox.isRunning(), ENDS_WITHIN);
    }

    /**
     * Runs on the event loop, so a keystroke needs no thread. Messages arrive in order. The concurrent mode is needed because
     * in serial mode the framework queues messages without a limit.
     */
    @OnBinaryMessage
    Uni<Void> message(Buffer message, WebSocketConnection connection) {
        CompletableFuture<Optional<Bridge>> bridge = bridge(connection);
        ByteBuffer bytes = ByteBuffer.wrap(message.getBytes());
        if (Frame.isTyped(bytes)) {
            sandboxes.touch(account.id());
        }
        if (!bridge.isDone()) {
            return early(bridge, bytes, connection);
        }
        // Empty: there is no shell, and the connection is being closed.
        return bridge.join().map(to -> pass(bytes, to, connection)).orElse(NOTHING_TO_DO);
    }

    /** Before the server's hello, the protocol allows an attach and a few resizes. */
    private static Uni<Void> early(
            CompletableFuture<Optional<Bridge>> bridge, ByteBuffer message, WebSocketConnection connection) {
        if (bridge.getNumberOfDependents() >= MAX_EARLY_MESSAGES) {
            return connection.close(reason(TOO_MUCH, "Too much was sent before the terminal was open."));
        }
        return Uni.createFrom()
                .completionStage(bridge.thenApply(
                        b -> b.map(to -> pass(message, to, connection)).orElse(NOTHING_TO_DO)))
                .flatMap(passed -> passed);
    }

    private static Uni<Void> pass(ByteBuffer message, Bridge bridge, WebSocketConnection connection) {
        try {
            bridge.fromBrowser(message);
            return NOTHING_TO_DO;
        } catch (Frame.ProtocolException e) {
            return connection.close(reason(BAD_MESSAGE, e.getMessage()));
        } catch (InputOverflowException e) {
            bridge.close(); // what still comes until the connection is gone is not kept
            return connection.close(reason(TOO_MUCH, InputOverflowException.MESSAGE));
        }
    }

    @OnClose
    void closed(WebSocketConnection connection) {
        CompletableFuture<Optional<Bridge>> bridge = bridge(connection);
        bridge.complete(Optional.empty());
        bridge.join().ifPresent(Bridge::close);
    }

    private void refuse(WebSocketConnection connection, int code, String reason) {
        bridge(connection).complete(Optional.empty());
        close(connection, code, reason);
    }

    private static void close(WebSocketConnection connection, int code, String reason) {
        connection.closeAndAwait(reason(code, reason));
    }

    private static CloseReason reason(int code, String words) {
        return new CloseReason(code, fitting(words));
    }

    /** Cuts a close reason to 123 bytes (RFC 6455, 5.5); the page gets the full text from the sandbox's state. */
    private static String fitting(String reason) {
        return reason.length() <= 120 ? reason : reason.substring(0, 119) + "…";
    }
}
