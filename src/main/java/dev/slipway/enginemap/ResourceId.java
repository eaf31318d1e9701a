package dev.slipway.enginemap;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Identifies an object in an engine. It becomes part of a request to the engine, so it contains only letters, digits
 * and the other characters allowed in a volume's name.
 */
public record ResourceId(Kind kind, String id) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern IMAGE = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final Pattern VOLUME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]{0,254}");

    /** {@code path}: the plural in the paths of the engine's API. */
    public enum Kind {
        IMAGE("images"),
        CONTAINER("containers"),
        NETWORK("networks"),
        VOLUME("volumes");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        public String path() {
            return path;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private Pattern ids() {
            return switch (this) {
                case IMAGE -> ResourceId.IMAGE;
                case CONTAINER, NETWORK -> HEX;
                case VOLUME -> ResourceId.VOLUME;
            };
        }
    }

    /** Throws {@link MapRefusedException} when the id is not valid for the kind. */
    public ResourceId {
        if (!kind.ids().matcher(id).matches()) {
            throw new MapRefusedException(
                    MapRefusal.MISSING,
                    "That is no id of a thing of this kind: a full id is wanted, of a volume its name.");
        }
    }

    /** {@code kind}: image, container, network or volume. */
    public static ResourceId of(String kind, String id) {
        for (Kind k : Kind.values()) {
            if (k.word().equals(kind)) {
                return new ResourceId(k, id);
            }
        }
        throw new MapRefusedException(
                MapRefusal.MISSING, "There are images, containers, networks and volumes on the map, and nothing else.");
    }
}
