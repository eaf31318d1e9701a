package dev.slipway.task;

import dev.slipway.task.EngineState.Container;
import dev.slipway.task.EngineState.Image;
import dev.slipway.task.EngineState.Mount;
import dev.slipway.task.EngineState.Network;
import dev.slipway.task.EngineState.Publication;
import dev.slipway.task.EngineState.Volume;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A sandbox to look into, put together by hand. */
final class StudentsEngine implements Probe {

    private final List<Container> containers = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private final List<Network> networks = new ArrayList<>();
    private final List<Volume> volumes = new ArrayList<>();
    private final Map<String, String> files = new HashMap<>();
    private HttpReply httpReply = new HttpReply(0, "", "Connection refused");
    private CommandReply commandReply = new CommandReply(127, "", false);

    /** What was asked of the sandbox, in order. */
    final List<String> asked = new ArrayList<>();

    StudentsEngine with(Made... made) {
        for (Made m : made) {
            containers.add(m.container());
        }
        return this;
    }

    StudentsEngine image(Image image) {
        images.add(image);
        return this;
    }

    /** An image about which only its names matter. */
    StudentsEngine image(String id, String... references) {
        return image(new Image(id, List.of(references), "", "", Set.of(), List.of(), List.of(), Map.of(), 1));
    }

    StudentsEngine network(String name, String driver) {
        networks.add(new Network(name, driver));
        return this;
    }

    StudentsEngine volumes(String... names) {
        for (String name : names) {
            volumes.add(new Volume(name));
        }
        return this;
    }

    StudentsEngine file(String path, String content) {
        files.put(path, content);
        return this;
    }

    StudentsEngine answers(int status, String body) {
        httpReply = new HttpReply(status, body, "");
        return this;
    }

    StudentsEngine silent(String problem) {
        httpReply = new HttpReply(0, "", problem);
        return this;
    }

    StudentsEngine prints(int exitCode, String output) {
        commandReply = new CommandReply(exitCode, output, false);
        return this;
    }

    StudentsEngine neverEnds() {
        commandReply = new CommandReply(124, "", true);
        return this;
    }

    @Override
    public EngineState engine() {
        asked.add("engine");
        return new EngineState(containers, images, networks, volumes);
    }

    @Override
    public HttpReply http(HttpCall call) {
        asked.add(call.toString());
        return httpReply;
    }

    @Override
    public Optional<String> file(String path) {
        asked.add(path);
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public CommandReply command(String script) {
        asked.add(script);
        return commandReply;
    }

    /** A container in the making. */
    static final class Made {
        private final String name;
        private final String image;
        private String imageId = "sha256:some";
        private String state = "running";
        private int exitCode;
        private final List<Publication> publishes = new ArrayList<>();
        private final Set<String> networks = new HashSet<>();
        private final List<Mount> mounts = new ArrayList<>();
        private final Map<String, String> env = new HashMap<>();
        private final Map<String, String> labels = new HashMap<>();

        private Made(String name, String image) {
            this.name = name;
            this.image = image;
        }

        static Made running(String name, String image) {
            return new Made(name, image);
        }

        Made imageId(String id) {
            imageId = id;
            return this;
        }

        Made state(String state) {
            this.state = state;
            return this;
        }

        Made exited(int code) {
            exitCode = code;
            return state("exited");
        }

        Made publishing(int host, int container) {
            publishes.add(new Publication(host, container));
            return this;
        }

        Made on(String... names) {
            networks.addAll(List.of(names));
            return this;
        }

        Made mounting(String source, String destination) {
            mounts.add(new Mount(source, destination));
            return this;
        }

        Made env(String key, String value) {
            env.put(key, value);
            return this;
        }

        Made of(String project, String service) {
            labels.put("com.docker.compose.project", project);
            labels.put("com.docker.compose.service", service);
            return this;
        }

        Container container() {
            return new Container(name, image, imageId, state, exitCode, publishes, networks, mounts, env, labels);
        }
    }
}
