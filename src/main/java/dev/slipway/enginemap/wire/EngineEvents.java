package dev.slipway.enginemap.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.enginemap.EngineEvent;
import dev.slipway.enginemap.MapLimits;
import dev.slipway.enginemap.Words;

/** The engine's event messages. */
public final class EngineEvents {

    private static final int ID = 255;

    private EngineEvents() {}

    /** An entry of {@code /events}. */
    public static EngineEvent read(JsonNode event) {
        JsonNode actor = event.path("Actor");
        JsonNode attributes = actor.path("Attributes");
        String kind = event.path("Type").asText();
        return new EngineEvent(
                Words.name(kind),
                Words.name(event.path("Action").asText()),
                Words.line(actor.path("ID").asText(), ID),
                Words.line(attributes.path("name").asText(), MapLimits.NAME),
                kind.equals("container")
                        ? MapReading.imageName(attributes.path("image").asText())
                        : "",
                attributes.path("exitCode").asInt(-1),
                Words.line(attributes.path("container").asText(), 64));
    }
}
