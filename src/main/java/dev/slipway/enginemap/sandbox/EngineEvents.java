package dev.slipway.enginemap.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.enginemap.DisplayText;
import dev.slipway.enginemap.EngineEvent;
import dev.slipway.enginemap.MapLimits;

/** Reads the engine's event messages. */
public final class EngineEvents {

    private static final int ID = 255;

    private EngineEvents() {}

    /** Reads one message of {@code /events}. */
    public static EngineEvent read(JsonNode event) {
        JsonNode actor = event.path("Actor");
        JsonNode attributes = actor.path("Attributes");
        String kind = event.path("Type").asText();
        return new EngineEvent(
                DisplayText.name(kind),
                DisplayText.name(event.path("Action").asText()),
                DisplayText.line(actor.path("ID").asText(), ID),
                DisplayText.line(attributes.path("name").asText(), MapLimits.NAME),
                kind.equals("container")
                        ? MapReading.imageName(attributes.path("image").asText())
                        : "",
                attributes.path("exitCode").asInt(-1),
                DisplayText.line(attributes.path("container").asText(), 64));
    }
}
