package dev.slipway.enginemap.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.enginemap.MapRefusal;
import dev.slipway.enginemap.MapRefusedException;
import dev.slipway.sandbox.wire.EngineConnection;
import dev.slipway.sandbox.wire.EngineConnection.Response;
import java.io.IOException;

/** One connection to an engine, asked for JSON (Docker Engine API 1.44, which the sandbox's engine speaks). */
record EngineTalk(EngineConnection connection) {

    private static final String API = "/v1.44";

    JsonNode get(String path) throws IOException {
        Response response = connection.get(API + path);
        if (response.status() == 404) {
            throw new MapRefusedException(MapRefusal.MISSING);
        }
        if (!response.ok()) {
            throw new IOException("the student's engine answered " + path + " with status " + response.status());
        }
        return Json.MAPPER.readTree(response.body());
    }

    /** A missing node when the engine will not say. */
    JsonNode tryToGet(String path) throws IOException {
        Response response = connection.get(API + path);
        return response.ok() ? Json.MAPPER.readTree(response.body()) : Json.MAPPER.missingNode();
    }

    byte[] bytes(String path) throws IOException {
        EngineConnection.Answer answer = connection.getBytes(API + path);
        if (!answer.ok()) {
            throw new IOException("the student's engine answered " + path + " with status " + answer.status());
        }
        return answer.body();
    }
}
