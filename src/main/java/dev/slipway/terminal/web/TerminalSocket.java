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
import dev.slipway.terminal.Inbox;
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

    private static final Duration ENDS_WITHIN = Duration.ofSeconds(5);
    private static final Logger LOG = Logger.getLogger(TerminalSocket.class);

    @Inject
    Sandboxes sandboxes;

    @Inject
    Shells shells;

    @Inject
    CurrentAccount account;

    @Inject
    SessionSockets sessions;

    /** Stored with its connection. */
    private static final UserData.TypedKey<Inbox> INBOX = new UserData.TypedKey<>("inbox");

    private synchronized Inbox inbox(WebSocketConnection browser) {
        Inbox inbox = browser.userData().get(INBOX);
        if (inbox == null) {
            inbox = new Inbox();
            browser.userData().put(INBOX, inbox);
        }
        return inbox;
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
        String name = "terminal-" + sandbox.id().shortForm();
        Thread.ofVirtual().name(name).start(() -> pump(bridge, browser, sandbox));
        Thread.ofVirtual().name(name + "-input").start(() -> feed(bridge));
        take(() -> inbox(browser).connect(bridge), browser).await().indefinitely();
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
        ByteBuffer bytes = ByteBuffer.wrap(message.getBytes());
        if (Frame.isTyped(bytes)) {
            sandboxes.touch(account.id());
        }
        Inbox inbox = inbox(connection);
        return take(() -> inbox.message(bytes), connection);
    }

    /** Closes the connection when the browser broke the protocol. */
    private Uni<Void> take(Runnable messages, WebSocketConnection browser) {
        try {
            messages.run();
            return Uni.createFrom().voidItem();
        } catch (Frame.ProtocolException e) {
            return refused(browser, BAD_MESSAGE, e.getMessage());
        } catch (InputOverflowException e) {
            return refused(browser, TOO_MUCH, InputOverflowException.MESSAGE);
        }
    }

    private Uni<Void> refused(WebSocketConnection browser, int code, String words) {
        inbox(browser).close(); // messages that still arrive are not kept
        return browser.close(reason(code, words));
    }

    @OnClose
    void closed(WebSocketConnection connection) {
        inbox(connection).close();
    }

    private void refuse(WebSocketConnection connection, int code, String reason) {
        inbox(connection).close();
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
