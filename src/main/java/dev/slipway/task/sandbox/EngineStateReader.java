package dev.slipway.task.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.sandbox.engine.EngineClient;
import dev.slipway.task.EngineState;
import dev.slipway.task.EngineState.Container;
import dev.slipway.task.EngineState.Image;
import dev.slipway.task.EngineState.Mount;
import dev.slipway.task.EngineState.Network;
import dev.slipway.task.EngineState.Publication;
import dev.slipway.task.EngineState.Volume;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads the contents of an engine. */
final class EngineStateReader {

    private static final int MAX_OBJECTS = 300;

    private final EngineClient engine;

    EngineStateReader(EngineClient engine) {
        this.engine = engine;
    }

    EngineState read() throws IOException {
        return new EngineState(
                details("/containers/json?all=1", "/containers/", EngineStateReader::container),
                details("/images/json", "/images/", EngineStateReader::image),
                each(
                        engine.get("/networks"),
                        n -> new Network(
                                n.path("Name").asText(), n.path("Driver").asText())),
                each(
                        engine.get("/volumes").path("Volumes"),
                        v -> new Volume(v.path("Name").asText())));
    }

    /** Lists objects, then inspects each, up to a limit; objects that disappear in between are left out. */
    private <T> List<T> details(String list, String each, Function<JsonNode, T> read) throws IOException {
        List<T> all = new ArrayList<>();
        for (JsonNode item : engine.get(list)) {
            if (all.size() == MAX_OBJECTS) {
                break;
            }
            JsonNode found = engine.find(each + item.path("Id").asText() + "/json");
            if (!found.isMissingNode()) {
                all.add(read.apply(found));
            }
        }
        return all;
    }

    private static Container container(JsonNode c) {
        JsonNode config = c.path("Config");
        Set<String> networks = new HashSet<>();
        c.path("NetworkSettings").path("Networks").fieldNames().forEachRemaining(networks::add);
        List<Mount> mounts = each(
                c.path("Mounts"),
                m -> new Mount(
                        m.path("Type").asText().equals("volume")
                                ? m.path("Name").asText()
                                : m.path("Source").asText(),
                        m.path("Destination").asText()));
        return new Container(
                c.path("Name").asText().replaceFirst("^/", ""),
                config.path("Image").asText(),
                c.path("Image").asText(),
                c.path("State").path("Status").asText(),
                c.path("State").path("ExitCode").asInt(),
                publications(c),
                networks,
                mounts,
                env(config.path("Env")),
                labels(config.path("Labels")));
    }

    /** The configured ports, which a stopped container has as well. */
    private static List<Publication> publications(JsonNode c) {
        Set<Publication> all = new HashSet<>();
        addPublications(c.path("NetworkSettings").path("Ports"), all);
        addPublications(c.path("HostConfig").path("PortBindings"), all);
        return List.copyOf(all);
    }

    private static void addPublications(JsonNode ports, Set<Publication> all) {
        ports.fields().forEachRemaining(entry -> {
            int container = Integer.parseInt(entry.getKey().split("/")[0]);
            for (JsonNode binding : entry.getValue()) {
                int host = binding.path("HostPort").asInt(0);
                if (host > 0) {
                    all.add(new Publication(host, container));
                }
            }
        });
    }

    private static Image image(JsonNode i) {
        JsonNode config = i.path("Config");
        Set<Integer> exposes = new HashSet<>();
        config.path("ExposedPorts").fieldNames().forEachRemaining(p -> exposes.add(Integer.parseInt(p.split("/")[0])));
        return new Image(
                i.path("Id").asText(),
                each(i.path("RepoTags"), JsonNode::asText),
                config.path("WorkingDir").asText(""),
                config.path("User").asText(""),
                exposes,
                each(config.path("Cmd"), JsonNode::asText),
                each(config.path("Entrypoint"), JsonNode::asText),
                env(config.path("Env")),
                i.path("RootFS").path("Layers").size());
    }

    private static Map<String, String> env(JsonNode pairs) {
        Map<String, String> env = new HashMap<>();
        for (JsonNode pair : pairs) {
            String[] parts = pair.asText().split("=", 2);
            env.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return env;
    }

    private static Map<String, String> labels(JsonNode labels) {
        Map<String, String> map = new HashMap<>();
        labels.fields().forEachRemaining(e -> map.put(e.getKey(), e.getValue().asText()));
        return map;
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        array.forEach(item -> all.add(read.apply(item)));
        return all;
    }
}
