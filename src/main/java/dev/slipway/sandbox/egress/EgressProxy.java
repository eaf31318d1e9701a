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
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * An HTTP proxy for sandboxes on a unix socket: CONNECT for encrypted connections, absolute URLs for plain HTTP. A
 * name is resolved once, and the proxy connects to the address that it has checked, so a name server cannot direct it
 * to an internal address.
 */
public final class EgressProxy implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EgressProxy.class);
    private static final int MAX_CONNECTIONS = 1000;
    /** Time limit for a request's head, so that silent connections do not take the places of others. */
    private static final Duration HEAD_LIMIT = Duration.ofSeconds(10);

    private static final int CONNECT_MILLIS = 10_000;

    private final EgressRules rules;
    private final ServerSocketChannel server;
    private final Semaphore free = new Semaphore(MAX_CONNECTIONS);
    private final Duration headLimit;

    public EgressProxy(EgressRules rules, Path socket) throws IOException {
        this(rules, socket, HEAD_LIMIT);
    }

    EgressProxy(EgressRules rules, Path socket, Duration headLimit) throws IOException {
        this.headLimit = headLimit;
        this.rules = rules;
        Files.createDirectories(socket.getParent());
        Files.deleteIfExists(socket);
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        // Writable by all, since sandboxes have different user ids; the parent folder is closed to the host's other
        // users.
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
            ByteBuffer in = ByteBuffer.allocate(16 << 10).flip();
            serve(client, in);
        } catch (IOException e) {
            LOG.debugf("egress: a connection ended: %s", e.getMessage());
        } finally {
            free.release();
        }
    }

    private void serve(SocketChannel client, ByteBuffer in) throws IOException {
        RequestHead head;
        try {
            head = RequestHead.read(client::read, in, headLimit, () -> close(client));
        } catch (RequestHead.BadRequest e) {
            say(client, "400 Bad Request", e.why());
            return;
        }
        try (SocketChannel outside = connect(head)) {
            write(outside, head.forward());
            if (head.tunnel()) {
                say(client, "200 Connected", "");
            }
            write(outside, in);
            join(client, outside);
        } catch (Refused e) {
            say(client, "403 Forbidden", e.why());
        } catch (IOException e) {
            say(client, "502 Bad Gateway", head.host() + " cannot be reached: " + e.getMessage());
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
        write(to, ByteBuffer.wrap(bytes));
    }

    private static void write(SocketChannel to, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debugf("egress: a connection was not closed properly: %s", e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** The rules forbid the connection. */
    private static final class Refused extends IOException {
        private final String why;

        Refused(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }
}
