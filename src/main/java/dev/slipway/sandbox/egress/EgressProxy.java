package dev.slipway.sandbox.egress;

import dev.slipway.sandbox.EgressRules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * An HTTP proxy for sandboxes on a unix socket: CONNECT for everything encrypted, plain HTTP with whole addresses. A name
 * is looked up once, and the address that was judged is the one connected to, so a name server cannot lead inside.
 */
final class EgressProxy implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EgressProxy.class);
    private static final int MOST_CONNECTIONS = 1000;
    private static final int CONNECT_MILLIS = 10_000;

    private final EgressRules rules;
    private final ServerSocketChannel server;
    private final Semaphore free = new Semaphore(MOST_CONNECTIONS);

    EgressProxy(EgressRules rules, Path socket) throws IOException {
        this.rules = rules;
        Files.createDirectories(socket.getParent());
        Files.deleteIfExists(socket);
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        // Sandboxes run under ids of their own; the folder above is closed to the host's other users.
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-rw-rw-"));
        Thread.ofVirtual().name("egress").start(this::accept);
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel client = server.accept();
                if (free.tryAcquire()) {
                    Thread.ofVirtual().name("egress-connection").start(() -> serve(client));
                } else {
                    client.close();
                }
            } catch (IOException e) {
                LOG.debugf("egress: %s", e.getMessage());
            }
        }
    }

    private void serve(SocketChannel client) {
        try (client) {
            RequestHead head = RequestHead.read(oneByOne(client));
            try (SocketChannel outside = connect(head)) {
                write(outside, head.forward());
                if (head.tunnel()) {
                    say(client, "200 Connected", "");
                }
                join(client, outside);
            } catch (Refused e) {
                say(client, "403 Forbidden", e.getMessage());
            } catch (IOException e) {
                say(client, "502 Bad Gateway", head.host() + " cannot be reached: " + e.getMessage());
            }
        } catch (RequestHead.BadRequest e) {
            LOG.debugf("egress: %s", e.getMessage());
        } catch (IOException e) {
            LOG.debugf("egress: a connection ended: %s", e.getMessage());
        } finally {
            free.release();
        }
    }

    private SocketChannel connect(RequestHead head) throws IOException {
        refuse(rules.refusesName(head.host(), head.port()));
        InetAddress address;
        try {
            address = InetAddress.getByName(head.host());
        } catch (UnknownHostException e) {
            throw new IOException("no such name", e);
        }
        refuse(rules.refusesAddress(address, head.port(), NetworkInterface.getByInetAddress(address) != null));
        SocketChannel outside = SocketChannel.open();
        try {
            outside.socket().connect(new InetSocketAddress(address, head.port()), CONNECT_MILLIS);
            return outside;
        } catch (IOException e) {
            outside.close();
            throw e;
        }
    }

    private static void refuse(Optional<String> why) throws Refused {
        if (why.isPresent()) {
            throw new Refused(why.get());
        }
    }

    private static void join(SocketChannel client, SocketChannel outside) throws IOException {
        Thread up = Thread.ofVirtual().name("egress-up").start(() -> pass(client, outside));
        pass(outside, client);
        client.close();
        outside.close();
        try {
            up.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pass(SocketChannel from, SocketChannel to) {
        ByteBuffer buffer = ByteBuffer.allocate(32 << 10);
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
            LOG.debugf("egress: %s", e.getMessage());
        }
    }

    private static RequestHead.Bytes oneByOne(SocketChannel client) {
        ByteBuffer one = ByteBuffer.allocate(1);
        return () -> {
            one.clear();
            return client.read(one) < 0 ? -1 : one.get(0) & 0xff;
        };
    }

    private static void say(SocketChannel client, String status, String why) throws IOException {
        byte[] body = why.isEmpty() ? new byte[0] : (why + "\n").getBytes(StandardCharsets.UTF_8);
        String length = why.isEmpty()
                ? ""
                : "Content-Type: text/plain; charset=utf-8\r\nContent-Length: " + body.length
                        + "\r\nConnection: close\r\n";
        write(client, ("HTTP/1.1 " + status + "\r\n" + length + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        write(client, body);
    }

    private static void write(SocketChannel to, byte[] bytes) throws IOException {
        for (ByteBuffer buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining(); ) {
            to.write(buffer);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** The rules say no. */
    private static final class Refused extends IOException {
        Refused(String why) {
            super(why);
        }
    }
}
