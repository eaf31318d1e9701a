package dev.slipway.enginemap.sandbox;

import static dev.slipway.enginemap.sandbox.Json.each;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.enginemap.Details.Step;
import dev.slipway.enginemap.DisplayText;
import dev.slipway.enginemap.MapLimits;
import dev.slipway.sandbox.engine.EngineClient;
import java.io.IOException;
import java.util.List;

/**
 * The layers of an image. They never change, so they are read once.
 *
 * @param sizes  in bytes, of the layers that contain files, the lowest first
 * @param chain  digests of all layers, the lowest first
 */
record ImageLayers(List<Long> sizes, List<String> chain) {

    private static final int MAX_LAYERS = 200;
    private static final int DIGEST = 71;

    static ImageLayers of(EngineClient engine, String image) throws IOException {
        List<Long> sizes = steps(engine, image).stream()
                .map(Step::bytes)
                .filter(bytes -> bytes > 0)
                .limit(MapLimits.LAYERS)
                .toList();
        List<String> chain = each(
                engine.find("/images/" + image + "/json").path("RootFS").path("Layers"),
                MAX_LAYERS,
                l -> DisplayText.line(l.asText(), DIGEST));
        return new ImageLayers(sizes, chain);
    }

    /** The build steps of the image, the lowest first. */
    static List<Step> steps(EngineClient engine, String image) throws IOException {
        JsonNode history = engine.find("/images/" + image + "/history");
        return each(history, MAX_LAYERS, ImageLayers::step).reversed();
    }

    private static Step step(JsonNode step) {
        return new Step(
                DisplayText.line(instruction(step.path("CreatedBy").asText()), MapLimits.TEXT),
                Math.max(0, step.path("Size").asLong()));
    }

    /** The instruction as in the Dockerfile, without the shell and the comments that the builder adds. */
    static String instruction(String createdBy) {
        String plain = createdBy.replaceFirst("\\s*# buildkit$", "").replaceFirst("^/bin/sh -c #\\(nop\\)\\s*", "");
        return plain.replaceFirst("^(RUN )?/bin/sh -c ", "RUN ");
    }
}
