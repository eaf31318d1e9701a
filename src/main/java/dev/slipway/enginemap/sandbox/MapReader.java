package dev.slipway.enginemap.sandbox;

import static dev.slipway.enginemap.sandbox.Json.each;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.enginemap.DisplayText;
import dev.slipway.enginemap.EngineMap;
import dev.slipway.enginemap.EngineMap.Container;
import dev.slipway.enginemap.EngineMap.Image;
import dev.slipway.enginemap.EngineMap.Left;
import dev.slipway.enginemap.Lineage;
import dev.slipway.enginemap.MapLimits;
import dev.slipway.enginemap.MapRefusedException;
import dev.slipway.enginemap.ResourceId;
import dev.slipway.enginemap.VisibleMap;
import dev.slipway.sandbox.engine.EngineClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the map with a few requests, and two more for each new image. */
final class MapReader {

    /** More than a page shows, so that the most relevant can be selected. */
    private static final int MAX_LISTED = 1_000;

    private final EngineClient engine;
    private final ImageLayersCache.Page anatomies;

    MapReader(EngineClient engine, ImageLayersCache.Page anatomies) {
        this.engine = engine;
        this.anatomies = anatomies;
    }

    EngineMap read() throws IOException {
        JsonNode listed = engine.get("/containers/json?all=1&limit=" + MapLimits.CONTAINERS_READ);
        List<Container> containers = each(listed, MapLimits.CONTAINERS_READ, MapReading::container);
        int there = listed.size() < MapLimits.CONTAINERS_READ
                ? containers.size()
                : engine.get("/info").path("Containers").asInt();
        EngineMap whole = new EngineMap(
                each(engine.get("/images/json"), MAX_LISTED, MapReader::image),
                containers,
                each(engine.get("/networks"), MAX_LISTED, MapReading::network),
                each(engine.get("/volumes").path("Volumes"), MAX_LISTED, MapReading::volume),
                new Left(0, Math.max(0, there - containers.size()), 0, 0));
        EngineMap shown = VisibleMap.of(whole);
        return new EngineMap(
                withLayers(shown.images()), shown.containers(), shown.networks(), shown.volumes(), shown.left());
    }

    private static Image image(JsonNode i) {
        List<String> names = each(i.path("RepoTags"), MapLimits.NAMES, JsonNode::asText).stream()
                .filter(name -> !name.equals("<none>:<none>"))
                .map(DisplayText::name)
                .toList();
        return new Image(
                i.path("Id").asText(),
                names,
                Math.max(0, i.path("Size").asLong()),
                Json.seconds(i.path("Created")),
                List.of(),
                "");
    }

    private List<Image> withLayers(List<Image> images) throws IOException {
        Map<Image, ImageLayers> read = new LinkedHashMap<>();
        for (Image image : images) {
            read.put(image, anatomy(image.id()));
        }
        Map<String, List<String>> chains = new LinkedHashMap<>();
        read.forEach((image, layers) -> chains.put(image.id(), layers.chain()));
        List<Image> all = new ArrayList<>();
        read.forEach((i, layers) -> {
            String base = Lineage.builtOn(layers.chain(), chains);
            all.add(new Image(i.id(), i.names(), i.bytes(), i.created(), layers.sizes(), nameOf(images, base)));
        });
        return all;
    }

    /** The id comes from the engine and becomes part of a request, so it is checked. */
    private ImageLayers anatomy(String id) throws IOException {
        try {
            return anatomies.of(engine, new ResourceId(ResourceId.Kind.IMAGE, id).id());
        } catch (MapRefusedException e) {
            return new ImageLayers(List.of(), List.of());
        }
    }

    private static String nameOf(List<Image> images, String id) {
        return images.stream()
                .filter(i -> i.id().equals(id) && !i.names().isEmpty())
                .map(i -> i.names().getFirst())
                .findFirst()
                .orElse("");
    }
}
