package dev.slipway.preview.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.preview.PreviewKey;
import dev.slipway.preview.PublishedPort;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.ContainerEngine.EngineException;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.sandbox.engine.EngineClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;

/** Asks a student's engine which ports its containers publish. */
@ApplicationScoped
public class PublishedPorts {

    private static final int MAX_PORTS = 30;

    @Inject
    ContainerEngine engine;

    @Inject
    PreviewKey key;

    /**
     * TCP ports of running containers, by number, at most 30. Throws {@link EngineException} when the engine does not
     * answer.
     */
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
                .limit(MAX_PORTS)
                .map(e -> new PublishedPort(
                        e.getKey(),
                        e.getValue(),
                        key.name(sandbox.toString(), e.getKey()).toString()))
                .toList();
    }

    private JsonNode running(SandboxId sandbox) {
        try {
            return EngineClient.ask(engine, sandbox, client -> client.get("/containers/json"));
        } catch (IOException e) {
            throw new EngineException(
                    "the engine in sandbox " + sandbox.shortForm() + " does not answer: " + e.getMessage(), e);
        }
    }
}
