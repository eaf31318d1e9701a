package dev.slipway.sandbox.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.io.Timeout;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.sandbox.wire.EngineConnection;
import dev.slipway.sandbox.wire.EngineConnection.Answer;
import dev.slipway.sandbox.wire.ExecWire;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A connection to the engine in a running sandbox (Docker Engine API 1.44). A student can replace that engine: its
 * answers are untrusted, and {@link EngineConnection} limits their size.
 */
public final class EngineClient implements AutoCloseable {

    private static final String API = "/v1.44";
    /** Time limit for all requests of one {@link #ask}. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EngineConnection connection;

    private EngineClient(EngineConnection connection) {
        this.connection = connection;
    }

    /** One or more requests over the same connection. */
    public interface Question<T> {
        T ask(EngineClient engine) throws IOException;
    }

    /**
     * Asks over a connection of its own, within 10 s. Throws {@link ContainerEngine.EngineException} when the sandbox
     * does not run.
     */
    public static <T> T ask(ContainerEngine host, SandboxId sandbox, Question<T> question) throws IOException {
        try (EngineClient client = connect(host, sandbox)) {
            return Timeout.limit(LIMIT, client::close, () -> question.ask(client));
        }
    }

    /** Opens a connection without a time limit, for {@link #events}. */
    public static EngineClient connect(ContainerEngine host, SandboxId sandbox) {
        return new EngineClient(ExecWire.toStudentsEngine(host, sandbox));
    }

    /** Throws {@link EngineStatusException} when the engine refuses. */
    public JsonNode get(String path) throws IOException {
        return JSON.readTree(bytes(path));
    }

    /** Like {@link #get}, but returns a missing node when the engine refuses. */
    public JsonNode find(String path) throws IOException {
        Answer answer = connection.getBytes(API + path);
        return answer.ok() ? JSON.readTree(answer.body()) : JSON.missingNode();
    }

    public byte[] bytes(String path) throws IOException {
        Answer answer = connection.getBytes(API + path);
        if (!answer.ok()) {
            throw new EngineStatusException(path, answer.status());
        }
        return answer.body();
    }

    /**
     * Passes on the engine's events until the connection ends or is closed. An event that is not JSON becomes a
     * missing node.
     */
    public void events(Consumer<JsonNode> listener) throws IOException {
        connection.lines(API + "/events", line -> listener.accept(parse(line)));
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
