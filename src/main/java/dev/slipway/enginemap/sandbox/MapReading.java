package dev.slipway.enginemap.sandbox;

import static dev.slipway.enginemap.sandbox.Json.each;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.enginemap.DisplayText;
import dev.slipway.enginemap.EngineMap.Container;
import dev.slipway.enginemap.EngineMap.Mount;
import dev.slipway.enginemap.EngineMap.Network;
import dev.slipway.enginemap.EngineMap.Port;
import dev.slipway.enginemap.EngineMap.Volume;
import dev.slipway.enginemap.MapLimits;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns entries of the engine's lists into parts of the map. */
final class MapReading {

    /** In the list, the exit code is only part of a text. */
    private static final Pattern EXITED = Pattern.compile("Exited \\((\\d{1,5})\\).*");

    private MapReading() {}

    static Container container(JsonNode c) {
        return new Container(
                c.path("Id").asText(),
                DisplayText.name(c.path("Names").path(0).asText().replaceFirst("^/", "")),
                imageName(c.path("Image").asText()),
                c.path("ImageID").asText(),
                DisplayText.name(c.path("State").asText()),
                exitCode(c.path("Status").asText()),
                Json.seconds(c.path("Created")),
                ports(c.path("Ports")),
                Json.keys(c.path("NetworkSettings").path("Networks"), MapLimits.NETWORKS * 4).stream()
                        .map(DisplayText::name)
                        .toList(),
                each(c.path("Mounts"), MapLimits.MOUNTS, MapReading::mount));
    }

    /**
     * A container's image name. If the image has no name any more, the engine sends its id, which is shortened here.
     */
    static String imageName(String name) {
        return name.matches("sha256:[0-9a-f]{64}")
                ? name.substring("sha256:".length(), "sha256:".length() + 12)
                : DisplayText.name(name);
    }

    private static int exitCode(String status) {
        Matcher m = EXITED.matcher(status);
        return m.matches() ? Integer.parseInt(m.group(1)) : -1;
    }

    /** The published ports, without duplicates: the engine lists them once for IPv4 and once for IPv6. */
    private static List<Port> ports(JsonNode ports) {
        Stream<Port> published = each(
                        ports,
                        500,
                        p -> new Port(
                                p.path("PublicPort").asInt(),
                                p.path("PrivatePort").asInt(),
                                DisplayText.line(p.path("Type").asText(), 8)))
                .stream()
                .filter(p -> p.outside() > 0);
        return published
                .distinct()
                .sorted(Comparator.comparingInt(Port::outside))
                .limit(MapLimits.PORTS)
                .toList();
    }

    static Mount mount(JsonNode m) {
        String kind = m.path("Type").asText();
        String source = kind.equals("volume")
                ? m.path("Name").asText()
                : m.path("Source").asText();
        return new Mount(
                DisplayText.name(kind),
                DisplayText.line(source, 255),
                DisplayText.line(m.path("Destination").asText(), MapLimits.TEXT),
                !m.path("RW").asBoolean(true));
    }

    static Network network(JsonNode n) {
        return new Network(
                n.path("Id").asText(),
                DisplayText.name(n.path("Name").asText()),
                DisplayText.name(n.path("Driver").asText()),
                n.path("Internal").asBoolean());
    }

    static Volume volume(JsonNode v) {
        return new Volume(
                DisplayText.line(v.path("Name").asText(), 255),
                DisplayText.name(v.path("Driver").asText()));
    }
}
