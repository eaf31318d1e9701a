package dev.slipway.enginemap.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.enginemap.Details;
import dev.slipway.enginemap.Details.Fact;
import dev.slipway.enginemap.Details.Step;
import dev.slipway.enginemap.DisplayText;
import dev.slipway.enginemap.Engine;
import dev.slipway.enginemap.EngineMap;
import dev.slipway.enginemap.Logs;
import dev.slipway.enginemap.MapLimits;
import dev.slipway.enginemap.MapRefusal;
import dev.slipway.enginemap.MapRefusedException;
import dev.slipway.enginemap.ResourceId;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.ContainerEngine.EngineException;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.sandbox.engine.EngineClient;
import dev.slipway.sandbox.engine.EngineStatusException;
import dev.slipway.sandbox.wire.AnswerTooLargeException;
import java.io.IOException;
import java.util.List;

/** The engine in a running sandbox. */
public final class SandboxEngine implements Engine {

    private final ContainerEngine host;
    private final SandboxId id;
    private final ImageLayersCache anatomies;

    public SandboxEngine(ContainerEngine host, SandboxId id, ImageLayersCache anatomies) {
        this.host = host;
        this.id = id;
        this.anatomies = anatomies;
    }

    private <T> T ask(EngineClient.Question<T> question) {
        try {
            return EngineClient.ask(host, id, question);
        } catch (EngineStatusException e) {
            throw new MapRefusedException(e.status() == 404 ? MapRefusal.MISSING : MapRefusal.UNREACHABLE);
        } catch (AnswerTooLargeException e) {
            throw new MapRefusedException(MapRefusal.TOO_MUCH);
        } catch (IOException | EngineException e) {
            throw new MapRefusedException(MapRefusal.UNREACHABLE);
        }
    }

    @Override
    public EngineMap map() {
        return ask(engine -> new MapReader(engine, anatomies.of(id)).read());
    }

    @Override
    public Details details(ResourceId thing) {
        return ask(engine -> switch (thing.kind()) {
            case CONTAINER -> container(engine, thing);
            case IMAGE -> image(engine, thing);
            case NETWORK -> plain(thing, engine.get("/networks/" + thing.id()));
            case VOLUME -> plain(thing, engine.get("/volumes/" + thing.id()));
        });
    }

    private static Details container(EngineClient engine, ResourceId thing) throws IOException {
        JsonNode inspect = engine.get("/containers/" + thing.id() + "/json?size=1");
        return details(
                thing,
                inspect.path("Name").asText().replaceFirst("^/", ""),
                inspect,
                DetailsReading.container(inspect),
                List.of());
    }

    private static Details image(EngineClient engine, ResourceId thing) throws IOException {
        JsonNode inspect = engine.get("/images/" + thing.id() + "/json");
        String name = inspect.path("RepoTags").path(0).asText("");
        return details(thing, name, inspect, DetailsReading.image(inspect), ImageLayers.steps(engine, thing.id()));
    }

    private static Details plain(ResourceId thing, JsonNode inspect) {
        List<Fact> facts = thing.kind() == ResourceId.Kind.NETWORK
                ? DetailsReading.network(inspect)
                : DetailsReading.volume(inspect);
        return details(thing, inspect.path("Name").asText(), inspect, facts, List.of());
    }

    private static Details details(
            ResourceId thing, String name, JsonNode inspect, List<Fact> facts, List<Step> history) {
        String text = pretty(inspect);
        return new Details(
                thing.kind().word(),
                thing.id(),
                DisplayText.line(name, 255),
                facts,
                history,
                DisplayText.block(text, MapLimits.INSPECT),
                text.length() > MapLimits.INSPECT);
    }

    private static String pretty(JsonNode json) {
        try {
            return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON cannot be written as JSON", e);
        }
    }

    @Override
    public Logs logs(ResourceId container) {
        return ask(engine -> {
            boolean terminal = engine.get("/containers/" + container.id() + "/json")
                    .path("Config")
                    .path("Tty")
                    .asBoolean();
            int lines = MapLimits.LOG_LINES;
            return Logs.read(
                    engine.bytes("/containers/" + container.id() + "/logs?stdout=1&stderr=1&tail=" + lines),
                    terminal,
                    lines);
        });
    }
}
