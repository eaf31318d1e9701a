package dev.slipway.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the application and the real engine, so that a test can take the engine away from the one without stopping the other. */
final class UnixRelay implements AutoCloseable {

    private final Path socket;
    private final Path target;
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private ServerSocketChannel server;

    UnixRelay(Path socket, Path target) throws IOException {
        this.socket = socket;
        this.target = target;
        connect();
    }

    /** The engine is there (again). */
    void connect() throws IOException {
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        ServerSocketChannel mine = server;
        Thread.startVirtualThread(() -> accept(mine));
    }

    /** As when the engine's process dies: every connection ends, none can be made. */
    void cut() throws IOException {
        server.close();
        Files.deleteIfExists(socket);
        for (SocketChannel channel : open) {
            channel.close();
        }
        open.clear();
    }

    private void accept(ServerSocketChannel from) {
        try {
            while (true) {
                SocketChannel near = from.accept();
                SocketChannel far = SocketChannel.open(UnixDomainSocketAddress.of(target));
                open.add(near);
                open.add(far);
                Thread.startVirtualThread(() -> pass(near, far));
                Thread.startVirtualThread(() -> pass(far, near));
            }
        } catch (IOException e) {
            // cut
        }
    }

    private void pass(SocketChannel from, SocketChannel to) {
        ByteBuffer buffer = ByteBuffer.allocate(16 << 10);
        try {
            while (from.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
                buffer.clear();
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // cut
        }
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
