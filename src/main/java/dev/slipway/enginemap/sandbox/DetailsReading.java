package dev.slipway.enginemap.sandbox;

import static dev.slipway.enginemap.sandbox.Json.each;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.enginemap.Details.Fact;
import dev.slipway.enginemap.DisplayText;
import dev.slipway.enginemap.EngineMap.Mount;
import dev.slipway.enginemap.MapLimits;
import dev.slipway.enginemap.Sizes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Turns the output of {@code docker inspect} into facts. Times are in UTC; the page shows them in the viewer's time
 * zone.
 */
final class DetailsReading {

    private final List<Fact> facts = new ArrayList<>();

    private DetailsReading() {}

    static List<Fact> container(JsonNode c) {
        var read = new DetailsReading();
        JsonNode state = c.path("State");
        boolean ended = !state.path("Running").asBoolean()
                && Json.written(state.path("FinishedAt")).isAfter(Instant.EPOCH);
        read.add("State", state.path("Status").asText());
        read.add("Health", state.path("Health").path("Status").asText());
        read.time("Created", c.path("Created"));
        read.time("Started", state.path("StartedAt"));
        if (state.path("Pid").asInt() > 0) {
            read.add("Main process", state.path("Pid").asText() + " in the sandbox");
        }
        if (ended) {
            read.time("Ended", state.path("FinishedAt"));
            read.add("Exit code", state.path("ExitCode").asText());
            read.add(
                    "Ended because",
                    state.path("OOMKilled").asBoolean()
                            ? "it needed more memory than there was"
                            : state.path("Error").asText());
        }
        read.add(
                "Restarts",
                c.path("RestartCount").asInt()
                        + policy(c.path("HostConfig")
                                .path("RestartPolicy")
                                .path("Name")
                                .asText()));
        read.add("Image", MapReading.imageName(c.path("Config").path("Image").asText()));
        read.add("Command", (c.path("Path").asText() + " " + words(c.path("Args"))).strip());
        read.add("Working folder", c.path("Config").path("WorkingDir").asText());
        read.add("User", c.path("Config").path("User").asText());
        read.list(
                "Addresses",
                each(
                        c.path("NetworkSettings").path("Networks"),
                        MapLimits.NETWORKS,
                        n -> n.path("IPAddress").asText()));
        read.list("Mounts", each(c.path("Mounts"), MapLimits.MOUNTS, m -> mount(MapReading.mount(m))));
        read.size("Size of what it wrote", c.path("SizeRw"));
        read.size("Size with its image", c.path("SizeRootFs"));
        return read.facts;
    }

    private static String policy(String name) {
        return name.isEmpty() || name.equals("no") ? "" : " (policy: " + name + ")";
    }

    private static String mount(Mount m) {
        return m.source() + " at " + m.target() + (m.readOnly() ? " (read only)" : "");
    }

    static List<Fact> image(JsonNode i) {
        var read = new DetailsReading();
        JsonNode config = i.path("Config");
        read.list("Names", each(i.path("RepoTags"), MapLimits.NAMES, JsonNode::asText));
        read.time("Created", i.path("Created"));
        read.size("Size", i.path("Size"));
        read.add("Layers", String.valueOf(i.path("RootFS").path("Layers").size()));
        read.add("Starts with", (words(config.path("Entrypoint")) + " " + words(config.path("Cmd"))).strip());
        read.add("Working folder", config.path("WorkingDir").asText());
        read.add("User", config.path("User").asText());
        read.list("Exposes", Json.keys(config.path("ExposedPorts"), MapLimits.PORTS));
        read.list("Keeps in volumes", Json.keys(config.path("Volumes"), MapLimits.MOUNTS));
        read.add(
                "Platform", i.path("Os").asText() + "/" + i.path("Architecture").asText());
        return read.facts;
    }

    static List<Fact> network(JsonNode n) {
        var read = new DetailsReading();
        read.add("Driver", n.path("Driver").asText());
        read.time("Created", n.path("Created"));
        read.list(
                "Addresses",
                each(
                        n.path("IPAM").path("Config"),
                        MapLimits.NAMES,
                        c -> c.path("Subnet").asText()));
        read.add("Leads outside", n.path("Internal").asBoolean() ? "no, it is internal" : "as far as the sandbox does");
        read.list(
                "Running containers in it",
                each(
                        n.path("Containers"),
                        MapLimits.CONTAINERS,
                        c -> c.path("Name").asText()));
        return read.facts;
    }

    static List<Fact> volume(JsonNode v) {
        var read = new DetailsReading();
        read.add("Driver", v.path("Driver").asText());
        read.time("Created", v.path("CreatedAt"));
        read.add("Kept at", v.path("Mountpoint").asText());
        return read.facts;
    }

    private static String words(JsonNode array) {
        return each(array, 100, JsonNode::asText).stream()
                .map(w -> w.contains(" ") ? "\"" + w + "\"" : w)
                .collect(Collectors.joining(" "));
    }

    private void add(String name, String value) {
        String shown = DisplayText.line(value, MapLimits.TEXT);
        if (!shown.isEmpty()) {
            facts.add(new Fact(name, shown));
        }
    }

    private void list(String name, List<String> values) {
        add(name, values.stream().filter(v -> !v.isEmpty()).collect(Collectors.joining(", ")));
    }

    private void time(String name, JsonNode time) {
        Instant read = Json.written(time);
        if (read.isAfter(Instant.EPOCH)) {
            add(name, read.toString());
        }
    }

    private void size(String name, JsonNode bytes) {
        if (bytes.isNumber()) {
            add(name, Sizes.inWords(bytes.asLong()));
        }
    }
}
