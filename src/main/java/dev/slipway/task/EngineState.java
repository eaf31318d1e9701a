package dev.slipway.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contents of a student's engine at one moment. */
public record EngineState(
        List<Container> containers, List<Image> images, List<Network> networks, List<Volume> volumes) {

    private static final String COMPOSE_PROJECT = "com.docker.compose.project";
    private static final String COMPOSE_SERVICE = "com.docker.compose.service";

    /**
     * @param image    the image name used to create the container
     * @param imageId  {@code sha256:…}
     * @param state    created, running, paused, exited, …
     * @param exitCode meaningful once exited
     */
    public record Container(
            String name,
            String image,
            String imageId,
            String state,
            int exitCode,
            List<Publication> publishes,
            Set<String> networks,
            List<Mount> mounts,
            Map<String, String> env,
            Map<String, String> labels) {
        String project() {
            return labels.getOrDefault(COMPOSE_PROJECT, "");
        }

        String service() {
            return labels.getOrDefault(COMPOSE_SERVICE, "");
        }
    }

    /** A published port: {@code hostPort} in the sandbox leads to {@code containerPort}. */
    public record Publication(int hostPort, int containerPort) {
        @Override
        public String toString() {
            return hostPort + ":" + containerPort;
        }
    }

    /** {@code source} is a volume's name, or the path of a bind mount. */
    public record Mount(String source, String destination) {
        @Override
        public String toString() {
            return source + ":" + destination;
        }
    }

    /** {@code references} are the names with tags, as the engine lists them: {@code nginx:latest}. */
    public record Image(
            String id,
            List<String> references,
            String workdir,
            String user,
            Set<Integer> exposes,
            List<String> cmd,
            List<String> entrypoint,
            Map<String, String> env,
            int layers) {}

    public record Network(String name, String driver) {}

    public record Volume(String name) {}

    Optional<Image> image(String name) {
        String wanted = ImageName.normal(name);
        return images.stream()
                .filter(i -> i.references().stream()
                        .anyMatch(r -> ImageName.normal(r).equals(wanted)))
                .findFirst();
    }

    /**
     * Whether the container was made from the image: it has that image name, or the image that the name refers to
     * now.
     */
    boolean madeFrom(Container container, String name) {
        return ImageName.normal(container.image()).equals(ImageName.normal(name))
                || image(name).filter(i -> i.id().equals(container.imageId())).isPresent();
    }
}
