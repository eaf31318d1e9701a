package dev.slipway.preview.web;

import dev.slipway.io.MalformedHeadException;
import dev.slipway.preview.ErrorPage;
import dev.slipway.preview.HeaderFilter;
import dev.slipway.preview.HttpHead;
import dev.slipway.preview.PreviewKey;
import dev.slipway.preview.PreviewName;
import dev.slipway.preview.PreviewTarget;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.ContainerEngine.EngineException;
import dev.slipway.sandbox.ExecStream;
import dev.slipway.sandbox.Sandbox;
import dev.slipway.sandbox.SandboxLayout;
import dev.slipway.sandbox.Sandboxes;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Serves previews, on virtual threads. A sandbox has no network, so each connection is joined to a program in the
 * sandbox that connects to the service. A connection carries one request or one WebSocket.
 */
final class PreviewServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PreviewServer.class);
    private static final int MAX_CONNECTIONS = 400;
    /** More interim answers than any service has a reason to send. */
    private static final int MAX_INTERIM = 16;

    private static final Duration HEAD_LIMIT = Duration.ofSeconds(15);
    /** As long as browsers wait for a response. */
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(5);

    private final ServerSocketChannel server;
    private final Sandboxes sandboxes;
    private final ContainerEngine engine;
    private final PreviewKey key;
    private final Semaphore free = new Semaphore(MAX_CONNECTIONS);

    /** Throws when it cannot listen on the address. */
    PreviewServer(InetSocketAddress address, Sandboxes sandboxes, ContainerEngine engine, PreviewKey key)
            throws IOException {
        this.sandboxes = sandboxes;
        this.engine = engine;
        this.key = key;
        server = ServerSocketChannel.open();
        server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        server.bind(address, 256);
        Thread.ofVirtual().name("previews").start(this::accept);
    }

    int port() {
        return server.socket().getLocalPort();
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel browser = server.accept();
                Thread.ofVirtual().name("preview").start(() -> serve(browser));
            } catch (IOException e) {
                LOG.debugf("previews: %s", e.getMessage());
            }
        }
    }

    private void serve(SocketChannel browser) {
        boolean admitted = free.tryAcquire();
        try (browser) {
            browser.setOption(StandardSocketOptions.TCP_NODELAY, true);
            ByteBuffer in = ByteBuffer.allocate(16 << 10).flip();
            HttpHead request = HttpHead.read(browser::read, in, HEAD_LIMIT, () -> close(browser));
            if (admitted) {
                answer(browser, request, in);
            } else {
                write(browser, ErrorPage.BUSY.bytes());
            }
        } catch (EOFException e) {
            // the browser opened the connection in advance and did not use it
        } catch (IOException e) {
            LOG.debugf("preview: %s", e.getMessage());
        } finally {
            if (admitted) {
                free.release();
            }
        }
    }

    private void answer(SocketChannel browser, HttpHead request, ByteBuffer rest) throws IOException {
        PreviewTarget target = PreviewTarget.of(request);
        Optional<Sandbox> sandbox = target.name().flatMap(this::sandbox);
        if (sandbox.isEmpty()) {
            write(browser, ErrorPage.UNKNOWN.bytes());
        } else if (target.enter().isPresent()) {
            write(browser, enter(target.name().get(), target.enter().get()));
        } else {
            sandboxes.touch(sandbox.get().owner());
            pass(browser, request, rest, sandbox.get(), target.name().get().port());
        }
    }

    private Optional<Sandbox> sandbox(PreviewName name) {
        return sandboxes.all().stream()
                .filter(s -> key.fits(name, s.id().toString()))
                .findFirst();
    }

    private static byte[] enter(PreviewName name, String path) {
        return ("HTTP/1.1 303 See Other\r\nLocation: " + path + "\r\nSet-Cookie: " + HeaderFilter.CHOICE + "=" + name
                        + "; Path=/; HttpOnly; SameSite=Lax\r\nContent-Length: 0\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private void pass(SocketChannel browser, HttpHead request, ByteBuffer rest, Sandbox sandbox, int port)
            throws IOException {
        if (!sandbox.isRunning()) {
            write(
                    browser,
                    ErrorPage.asleep(sandbox.state().inWords(), sandbox.state().isLive())
                            .bytes());
            return;
        }
        try (ExecStream service =
                engine.exec(sandbox.id(), List.of(SandboxLayout.SOCAT, "-", "TCP:127.0.0.1:" + port))) {
            Thread up = Thread.ofVirtual().name("preview-up").start(() -> up(browser, request, rest, service));
            down(browser, request.isUpgrade(), service, port);
            close(browser);
            up.join();
        } catch (EngineException e) {
            write(
                    browser,
                    ErrorPage.asleep("It does not answer at the moment.", true).bytes());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void up(SocketChannel browser, HttpHead request, ByteBuffer rest, ExecStream service) {
        try {
            service.write(ByteBuffer.wrap(HeaderFilter.toService(request).bytes()));
            ByteBuffer buffer = ByteBuffer.allocate(32 << 10).put(rest).flip();
            do {
                service.write(buffer);
                buffer.clear();
            } while (browser.read(buffer) >= 0 && buffer.flip() != null);
        } catch (IOException e) {
            LOG.debugf("preview, to the service: %s", e.getMessage());
        }
        service.close(); // the browser is gone, so nobody waits for the response
    }

    private static void down(SocketChannel browser, boolean upgrade, ExecStream service, int port) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(32 << 10).flip();
        HttpHead answer;
        try {
            answer = finalHead(browser, upgrade, service, buffer);
        } catch (MalformedHeadException e) {
            write(browser, ErrorPage.unreadable(port).bytes());
            return;
        } catch (IOException e) {
            // refused, or closed without a response, as the engine's port forwarder does while the program does not
            // listen
            write(browser, ErrorPage.notUp(port).bytes());
            return;
        }
        write(browser, HeaderFilter.toBrowser(answer).bytes());
        do {
            while (buffer.hasRemaining()) {
                browser.write(buffer);
            }
            buffer.clear();
        } while (service.read(buffer) >= 0 && buffer.flip() != null);
    }

    /** Passes on interim answers, filtered like every other, and returns the one that is final. */
    private static HttpHead finalHead(SocketChannel browser, boolean upgrade, ExecStream service, ByteBuffer buffer)
            throws IOException {
        for (int interim = 0; interim <= MAX_INTERIM; interim++) {
            HttpHead head = HttpHead.read(service::read, buffer, ANSWER_LIMIT, service::close);
            if (!head.isAnswer() || head.status() == 101 && !upgrade) {
                throw new MalformedHeadException("this is no answer to the request");
            }
            if (!head.isInterim()) {
                return head;
            }
            write(browser, HeaderFilter.interimToBrowser(head).bytes());
        }
        throw new MalformedHeadException("more than " + MAX_INTERIM + " interim answers");
    }

    private static void write(SocketChannel to, byte[] bytes) throws IOException {
        for (ByteBuffer buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining(); ) {
            to.write(buffer);
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // then it is closed
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
