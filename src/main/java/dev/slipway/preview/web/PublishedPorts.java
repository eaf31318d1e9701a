package dev.slipway.preview.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.io.Timeout;
import dev.slipway.preview.PreviewKey;
import dev.slipway.preview.PublishedPort;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.ContainerEngine.EngineException;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.sandbox.wire.EngineConnection;
import dev.slipway.sandbox.wire.ExecWire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

/** Asks a student's engine what its containers publish. */
@ApplicationScoped
public class PublishedPorts {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int MOST = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    ContainerEngine engine;

    @Inject
    PreviewKey key;

    /** TCP ports of running containers, by number, at most 30. Throws {@link EngineException} when the engine does not answer. */
    public List<PublishedPort> of(SandboxId sandbox) {
        var found = new TreeMap<Integer, String>();
        for (JsonNode container : running(sandbox)) {
            String name = container.path("Names").path(0).asText().replaceFirst("^/", "");
            for (JsonNode port : container.path("Ports")) {
                if (port.path("PublicPort").asInt() > 0
                        && port.path("Type").asText().equals("tcp")) {
                    found.put(port.path("PublicPort").asInt(), name);
                }
            }
        }
        return found.entrySet().stream()
                .limit(MOST)
                .map(e -> new PublishedPort(
                        e.getKey(),
                        e.getValue(),
                        key.name(sandbox.toString(), e.getKey()).toString()))
                .toList();
    }

    private JsonNode running(SandboxId sandbox) {
        try (EngineConnection connection = ExecWire.toStudentsEngine(engine, sandbox);
                Timeout timeout = Timeout.after(LIMIT, connection::close)) {
            return JSON.readTree(connection.get("/v1.44/containers/json").body());
        } catch (IOException e) {
            throw new EngineException(
                    "the engine in sandbox " + sandbox.shortForm() + " does not answer: " + e.getMessage(), e);
        }
    }
}
