package dev.slipway.sandbox.egress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.EgressRules;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class EgressProxyTest {

    @TempDir
    Path folder;

    private EgressProxy proxy(Duration headLimit, int insidePort) throws IOException {
        var rules = new EgressRules(EgressRules.Mode.LIST, List.of(), List.of("127.0.0.1:" + insidePort));
        return new EgressProxy(rules, folder.resolve("proxy.sock"), headLimit);
    }

    private SocketChannel connect() throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(folder.resolve("proxy.sock")));
        return channel;
    }

    private static void send(SocketChannel to, String text) throws IOException {
        for (ByteBuffer b = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)); b.hasRemaining(); ) {
            to.write(b);
        }
    }

    private static String all(SocketChannel from) throws IOException {
        return new String(Channels.newInputStream(from).readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** Waits for the proxy to close connections that were silent for too long. */
    private static boolean isClosed(SocketChannel silent) throws IOException {
        return silent.read(ByteBuffer.allocate(1)) < 0;
    }

    @Test
    void a_thousand_silent_connections_do_not_starve_the_others() throws IOException {
        List<SocketChannel> silent = new ArrayList<>();
        try (EgressProxy proxy = proxy(Duration.ofMillis(500), 1)) {
            for (int i = 0; i < 1000; i++) {
                silent.add(connect());
            }
            for (SocketChannel one : silent) {
                assertThat(isClosed(one)).isTrue();
            }
            try (SocketChannel client = connect()) {
                send(client, "GET http://example.org/ HTTP/1.1\r\n\r\n");
                assertThat(all(client)).startsWith("HTTP/1.1 403 Forbidden");
            }
        } finally {
            for (SocketChannel one : silent) {
                one.close();
            }
        }
    }

    @Test
    void a_head_that_is_too_large_is_refused_in_words() throws IOException {
        try (EgressProxy proxy = proxy(Duration.ofSeconds(10), 1);
                SocketChannel client = connect()) {
            send(client, "GET http://example.org/ HTTP/1.1\r\nX: " + "x".repeat((32 << 10) - 38));
            client.shutdownOutput();
            assertThat(all(client)).startsWith("HTTP/1.1 400 Bad Request");
        }
    }

    @Test
    void what_follows_the_head_reaches_the_other_side() throws Exception {
        try (ServerSocket server = new ServerSocket(0);
                EgressProxy proxy = proxy(Duration.ofSeconds(10), server.getLocalPort());
                SocketChannel client = connect()) {
            Thread echo = Thread.startVirtualThread(() -> {
                try (var peer = server.accept()) {
                    peer.getOutputStream().write(peer.getInputStream().readNBytes(9));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            send(client, "CONNECT 127.0.0.1:" + server.getLocalPort() + " HTTP/1.1\r\n\r\nearly");
            Thread.sleep(50);
            send(client, "late");
            assertThat(all(client)).isEqualTo("HTTP/1.1 200 Connected\r\n\r\nearlylate");
            echo.join();
        }
    }
}
