package dev.slipway.enginemap;

import java.time.Instant;
import java.util.List;

/**
 * What a student's engine holds at one moment. Texts are the student's; see {@link DisplayText}.
 *
 * @param left how many there are besides those listed
 */
public record EngineMap(
        List<Image> images, List<Container> containers, List<Network> networks, List<Volume> volumes, Left left) {

    /**
     * @param id      {@code sha256:…}
     * @param names   with tags, as {@code nginx:latest}; none for one that lost its name
     * @param bytes   all layers together
     * @param layers  sizes in bytes of the layers that hold files, the lowest first, at most {@link MapLimits#LAYERS}
     * @param builtOn the name of another image here whose layers are the lower ones of this; empty when there is none
     */
    public record Image(
            String id, List<String> names, long bytes, Instant created, List<Long> layers, String builtOn) {}

    /**
     * @param image    as it was named when the container was made
     * @param imageId  {@code sha256:…}
     * @param state    the engine's word: created, running, paused, restarting, exited, dead, removing
     * @param exitCode of one that exited; -1 when it did not, or that is not known
     * @param networks names
     */
    public record Container(
            String id,
            String name,
            String image,
            String imageId,
            String state,
            int exitCode,
            Instant created,
            List<Port> ports,
            List<String> networks,
            List<Mount> mounts) {
        boolean isRunning() {
            return state.equals("running");
        }
    }

    /** {@code outside} of the student's machine leads to {@code inside}, a port of the container. {@code protocol}: tcp, udp or sctp. */
    public record Port(int outside, int inside, String protocol) {}

    /** {@code kind}: volume, bind, tmpfs or another word of the engine's. {@code source}: the volume's name, or a path of the student's machine. */
    public record Mount(String kind, String source, String target, boolean readOnly) {}

    /** {@code internal}: it leads nowhere outside. */
    public record Network(String id, String name, String driver, boolean internal) {}

    public record Volume(String name, String driver) {}

    public record Left(int images, int containers, int networks, int volumes) {}
}
