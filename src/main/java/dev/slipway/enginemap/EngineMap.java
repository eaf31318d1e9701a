package dev.slipway.enginemap;

import java.time.Instant;
import java.util.List;

/**
 * The contents of a student's engine at one moment. Texts are untrusted; see {@link DisplayText}.
 *
 * @param left how many objects there are that are not listed
 */
public record EngineMap(
        List<Image> images, List<Container> containers, List<Network> networks, List<Volume> volumes, Left left) {

    /**
     * @param id      {@code sha256:…}
     * @param names   with tags, such as {@code nginx:latest}; empty for an untagged image
     * @param bytes   size of all layers together
     * @param layers  sizes in bytes of the layers that hold files, the lowest first, at most {@link MapLimits#LAYERS}
     * @param builtOn the name of another listed image that this one is built on; empty when there is none
     */
    public record Image(
            String id, List<String> names, long bytes, Instant created, List<Long> layers, String builtOn) {}

    /**
     * @param image    the image name used to create the container
     * @param imageId  {@code sha256:…}
     * @param state    as the engine reports it: created, running, paused, restarting, exited, dead, removing
     * @param exitCode of a container that has exited; -1 if it has not, or if the code is unknown
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

    /**
     * {@code outside}, a port in the sandbox, leads to {@code inside}, a port of the container. {@code protocol}:
     * tcp, udp or sctp.
     */
    public record Port(int outside, int inside, String protocol) {}

    /**
     * {@code kind}: volume, bind, tmpfs or another type that the engine reports. {@code source}: the volume's name,
     * or a path in the sandbox.
     */
    public record Mount(String kind, String source, String target, boolean readOnly) {}

    /** {@code internal}: without a connection to the outside. */
    public record Network(String id, String name, String driver, boolean internal) {}

    public record Volume(String name, String driver) {}

    public record Left(int images, int containers, int networks, int volumes) {}
}
