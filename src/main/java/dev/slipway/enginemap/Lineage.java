package dev.slipway.enginemap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which image stands on which: an image whose layers are the lower layers of another. */
public final class Lineage {

    private Lineage() {}

    /** The id of the one of {@code others} that the image of these layers stands on, the highest of them; empty when it stands on none. {@code others}: layers by id. */
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
