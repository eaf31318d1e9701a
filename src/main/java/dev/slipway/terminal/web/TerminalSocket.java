package dev.slipway.terminal.web;

import dev.slipway.identity.web.CurrentAccount;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.ContainerEngine.EngineException;
import dev.slipway.sandbox.ExecStream;
import dev.slipway.sandbox.Sandbox;
import dev.slipway.sandbox.Sandboxes;
import dev.slipway.terminal.Bridge;
import dev.slipway.terminal.Frame;
import dev.slipway.terminal.ShellName;
import io.quarkus.security.Authenticated;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Bridges a browser's terminal to a shell in the signed-in student's own sandbox. Which sandbox is never taken from the
 * request, so there is no id to guess. Close codes: {@link #NO_SANDBOX}, {@link #SANDBOX_ENDED}, {@link #SHELL_ENDED},
 * {@link #BAD_MESSAGE}; the reason says in plain words what happened.
 */
@Authenticated
@WebSocket(path = "/ws/terminal/{shell}")
public class TerminalSocket {

    static final int BAD_MESSAGE = 4400;
    static final int NO_SANDBOX = 4404;
    static final int SANDBOX_ENDED = 4410;
    static final int SHELL_ENDED = 4411;
    static final int TRY_AGAIN = 4503;

    private static final Logger LOG = Logger.getLogger(TerminalSocket.class);

    @Inject
    WebSocketConnection connection;

    @Inject
    Sandboxes sandboxes;

    @Inject
    ContainerEngine engine;

    @Inject
    CurrentAccount account;

    private final Map<String, Bridge> bridges = new ConcurrentHashMap<>();

    @OnOpen
    @RunOnVirtualThread
    void open() {
        UUID owner = account.id();
        ShellName shell;
        try {
            shell = new ShellName(connection.pathParam("shell"));
        } catch (IllegalArgumentException e) {
            close(connection, BAD_MESSAGE, e.getMessage());
            return;
        }
        Optional<Sandbox> sandbox = sandboxes.ofOwner(owner);
        if (sandbox.isEmpty() || !sandbox.get().isRunning()) {
            close(connection, NO_SANDBOX, sandbox.map(s -> s.state().inWords()).orElse("You have no sandbox yet. Start one."));
            return;
        }
        try {
            attach(sandbox.get(), shell);
        } catch (EngineException e) {
            LOG.warnf("no terminal for sandbox %s: %s", sandbox.get().id().shortForm(), e.getMessage());
            close(connection, TRY_AGAIN, "Your sandbox does not answer at the moment.");
        }
    }

    private void attach(Sandbox sandbox, ShellName shell) {
        ExecStream exec = engine.exec(sandbox.id(), List.of("/usr/lib/slipway/shellkeeper", "attach", shell.value()));
        WebSocketConnection browser = connection;
        Bridge bridge = new Bridge(new ExecKeeper(exec), message -> browser.sendBinaryAndAwait(Buffer.buffer(message.array())));
        bridges.put(browser.id(), bridge);
        if (!browser.isOpen()) {
            detach(browser.id());
            return;
        }
        Thread.ofVirtual().name("terminal-" + sandbox.id().shortForm()).start(() -> pump(bridge, browser, sandbox));
    }

    private void pump(Bridge bridge, WebSocketConnection browser, Sandbox sandbox) {
        try {
            bridge.pump();
        } catch (IOException | RuntimeException e) {
            LOG.debugf("terminal of sandbox %s: %s", sandbox.id().shortForm(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            detach(browser.id());
        }
        if (browser.isOpen()) {
            sayWhy(browser, sandbox);
        }
    }

    private void sayWhy(WebSocketConnection browser, Sandbox before) {
        Optional<Sandbox> now = sandboxes.ofOwner(before.owner());
        if (now.isPresent() && now.get().isRunning()) {
            close(browser, SHELL_ENDED, "This shell has ended.");
        } else {
            close(browser, SANDBOX_ENDED, now.map(s -> s.state().inWords()).orElse("Your sandbox has ended."));
        }
    }

    @OnBinaryMessage
    @RunOnVirtualThread
    void message(Buffer message) {
        Bridge bridge = bridges.get(connection.id());
        if (bridge == null) {
            return; // the shell has just ended; the close is on its way
        }
        try {
            bridge.fromBrowser(ByteBuffer.wrap(message.getBytes()));
        } catch (Frame.ProtocolException e) {
            close(connection, BAD_MESSAGE, e.getMessage());
        } catch (IOException e) {
            detach(connection.id());
        }
    }

    @OnClose
    void closed() {
        detach(connection.id());
    }

    private void detach(String connectionId) {
        Bridge bridge = bridges.remove(connectionId);
        if (bridge != null) {
            bridge.close();
        }
    }

    private static void close(WebSocketConnection connection, int code, String reason) {
        connection.closeAndAwait(new CloseReason(code, fitting(reason)));
    }

    /** A close reason has room for 123 bytes (RFC 6455, 5.5); the page asks the sandbox's state for the rest. */
    private static String fitting(String reason) {
        return reason.length() <= 120 ? reason : reason.substring(0, 119) + "…";
    }

    private record ExecKeeper(ExecStream exec) implements Bridge.Keeper {
        @Override
        public int read(ByteBuffer into) throws IOException {
            return exec.read(into);
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            exec.write(bytes);
        }

        @Override
        public void close() {
            exec.close();
        }
    }
}
