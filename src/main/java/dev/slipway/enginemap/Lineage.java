package dev.slipway.enginemap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds the image that another one is built on: its layers are the lower layers of the other. */
public final class Lineage {

    private Lineage() {}

    /**
     * The id of the image among {@code others} that an image with these layers is built on; the one with the most
     * layers if there are several, empty if there is none. {@code others}: layers by image id. All layers are listed
     * lowest first.
     */
    public static String builtOn(List<String> layers, Map<String, List<String>> others) {
        return others.entrySet().stream()
                .filter(other -> !other.getValue().isEmpty() && other.getValue().size() < layers.size())
                .filter(other -> layers.subList(0, other.getValue().size()).equals(other.getValue()))
                .max(Comparator.<Map.Entry<String, List<String>>>comparingInt(
                                other -> other.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
