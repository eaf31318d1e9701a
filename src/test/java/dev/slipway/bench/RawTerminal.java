package dev.slipway.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.sandbox.wire.EngineConnection;
import dev.slipway.sandbox.wire.SocketWire;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A shell on a TTY exec of the engine, with nothing in between: the baseline of our terminals. */
final class RawTerminal implements AutoCloseable {

    private final EngineConnection connection;
    private final ByteBuffer buffer = ByteBuffer.allocate(64 << 10);

    RawTerminal(String container) throws IOException {
        connection = new EngineConnection(SocketWire.connect(UnixDomainSocketAddress.of("/var/run/docker.sock")));
        var created = connection.post(
                "/containers/" + container + "/exec",
                "{\"AttachStdin\":true,\"AttachStdout\":true,\"AttachStderr\":true,\"Tty\":true,\"WorkingDir\":\"/home/student\",\"Cmd\":[\"bash\",\"-l\"]}");
        String id = new ObjectMapper().readTree(created.body()).path("Id").asText();
        connection.upgrade("/exec/" + id + "/start", "{\"Detach\":false,\"Tty\":true}");
        awaitText("student@sandbox");
    }

    void type(String text) throws IOException {
        connection.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads once; how many bytes there were. */
    int read() throws IOException {
        buffer.clear();
        int n = connection.read(buffer);
        if (n < 0) {
            throw new IOException("the raw shell ended");
        }
        return n;
    }

    void awaitText(String text) throws IOException {
        StringBuilder seen = new StringBuilder();
        while (seen.indexOf(text) < 0) {
            int n = read();
            seen.append(new String(buffer.array(), 0, n, StandardCharsets.UTF_8));
            if (seen.length() > 100_000) {
                seen.delete(0, seen.length() - 1000);
            }
        }
    }

    double echo(char key) throws IOException {
        long start = System.nanoTime();
        type(String.valueOf(key));
        read();
        return (System.nanoTime() - start) / 1e6;
    }

    @Override
    public void close() {
        connection.close();
    }
}
