package dev.slipway.task;

import dev.slipway.authoring.YamlMap;
import dev.slipway.task.ContainerAssertion.Which;
import dev.slipway.task.Probe.HttpCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads one assertion: a mapping whose only key is its kind. */
final class AssertionParser {

    private static final Pattern MOUNT = Pattern.compile("[^:]+:/[^:]*");
    private static final List<String> STATES =
            List.of("running", "exited", "created", "paused", "restarting", "dead", "any");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final String KINDS =
            "Kinds are: container, image, network, volume, compose, http, port, file, command, script";
    private static final int MAX_PORT = 65535;

    private final Function<String, Optional<String>> script;
    private final Map<String, Function<YamlMap, Assertion>> kinds = Map.of(
            "container",
            this::container,
            "image",
            this::image,
            "network",
            this::network,
            "volume",
            this::volume,
            "compose",
            this::compose,
            "http",
            this::http,
            "port",
            this::port,
            "file",
            this::file,
            "command",
            this::command);

    AssertionParser(Function<String, Optional<String>> script) {
        this.script = script;
    }

    Optional<Assertion> parse(YamlMap item) {
        String kind = item.keys().stream().findFirst().orElse("");
        if (item.keys().size() != 1) {
            String has = item.keys().isEmpty() ? "none" : item.keys().size() + ": " + String.join(", ", item.keys());
            item.problem(
                    kind,
                    "an assertion has one key, its kind; this has " + has,
                    item.keys().isEmpty() ? KINDS : "Start each assertion with `- `");
            return Optional.empty();
        }
        if (kind.equals("script")) {
            return script(item);
        }
        if (!kinds.containsKey(kind)) {
            item.problem(kind, "there is no assertion of kind `" + kind + "`", KINDS);
            return Optional.empty();
        }
        return item.map(kind).map(kinds.get(kind));
    }

    private Assertion container(YamlMap m) {
        m.allow(
                "name",
                "image",
                "project",
                "service",
                "state",
                "exit",
                "publishes",
                "network",
                "mounts",
                "env",
                "count",
                "absent");
        Optional<Integer> exit = m.number("exit", 0, 255);
        String state = m.text("state").orElse(exit.isPresent() ? "exited" : "running");
        if (!STATES.contains(state)) {
            m.problem("state", "there is no state `" + state + "`", "States are: " + String.join(", ", STATES));
        }
        List<String> publishes = m.texts("publishes");
        publishes.stream()
                .filter(p -> !isPairOfPorts(p))
                .forEach(p -> m.problem(
                        "publishes",
                        "`" + p + "` is not a pair of ports",
                        "Write \"8888:5000\", in quotes: the student's port, then the container's"));
        List<String> mounts = m.texts("mounts");
        mounts.stream()
                .filter(p -> !MOUNT.matcher(p).matches())
                .forEach(p -> m.problem(
                        "mounts",
                        "`" + p + "` is not a mount",
                        "Write `data:/var/lib/data`: a volume or path, then the path in the container"));
        var which = new Which(m.text("name"), m.text("image"), m.text("project"), m.text("service"));
        return new ContainerAssertion(
                which,
                state,
                exit,
                publishes,
                m.texts("network"),
                mounts.stream().map(HomePath::absolute).toList(),
                m.textMap("env"),
                m.number("count", 1, 100).orElse(0),
                m.flag("absent", false));
    }

    private Assertion image(YamlMap m) {
        m.allow("name", "absent", "workdir", "user", "exposes", "cmd", "entrypoint", "env", "max-layers");
        List<String> ports = m.texts("exposes");
        ports.stream()
                .filter(p -> !isPort(p))
                .forEach(p -> m.problem(
                        "exposes", "`" + p + "` is not a port", "Write a whole number from 1 to " + MAX_PORT));
        List<Integer> exposes = ports.stream()
                .filter(AssertionParser::isPort)
                .map(Integer::valueOf)
                .toList();
        return new ImageAssertion(
                m.required("name", "Name the image, such as `name: flask-app:1.0`"),
                m.flag("absent", false),
                m.text("workdir"),
                m.text("user"),
                exposes,
                m.texts("cmd"),
                m.texts("entrypoint"),
                m.textMap("env"),
                m.number("max-layers", 1, 200));
    }

    private Assertion network(YamlMap m) {
        m.allow("name", "driver", "containers", "absent");
        return new NetworkAssertion(
                m.required("name", "Name the network"),
                m.text("driver"),
                m.texts("containers"),
                m.flag("absent", false));
    }

    private Assertion volume(YamlMap m) {
        m.allow("name", "used-by", "absent");
        return new VolumeAssertion(m.required("name", "Name the volume"), m.text("used-by"), m.flag("absent", false));
    }

    private Assertion compose(YamlMap m) {
        m.allow("project", "services", "absent");
        return new ComposeAssertion(
                m.required("project", "Name the compose project"), m.texts("services"), m.flag("absent", false));
    }

    private Assertion http(YamlMap m) {
        m.allow("url", "method", "body", "type", "status", "contains", "matches");
        String url = m.required("url", "Write `url: http://localhost:5000/`");
        if (!url.isEmpty() && !url.matches("http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/\\S*)?")) {
            m.problem(
                    "url",
                    "`" + url + "` is not an address of the sandbox itself",
                    "Write `http://localhost:PORT/path`");
        }
        String body = m.text("body").orElse("");
        String method = m.text("method").orElse(body.isEmpty() ? "GET" : "POST");
        if (!METHODS.contains(method)) {
            m.problem(
                    "method", "there is no method `" + method + "` here", "Methods are: " + String.join(", ", METHODS));
        }
        return new HttpAssertion(
                new HttpCall(method, url, body, m.text("type").orElse("application/json")),
                m.number("status", 100, 599).orElse(200),
                text(m));
    }

    private Assertion port(YamlMap m) {
        m.allow("number", "open");
        m.required("number", "Write `number: 5000`");
        return new PortAssertion(m.number("number", 1, MAX_PORT).orElse(0), m.flag("open", true));
    }

    private Assertion file(YamlMap m) {
        m.allow("path", "contains", "matches", "absent");
        String path = m.required("path", "Write `path: ~/folder/file`");
        if (!path.isEmpty() && !path.startsWith("~/") && !path.startsWith("/")) {
            m.problem("path", "`" + path + "` is a relative path", "Start it with `~/`");
        }
        return new FileAssertion(path, text(m), m.flag("absent", false));
    }

    private Assertion command(YamlMap m) {
        m.allow("run", "exit", "contains", "matches");
        return new CommandAssertion(
                m.required("run", "Write `run: docker …`"),
                m.number("exit", 0, 255).orElse(0),
                text(m));
    }

    private Optional<Assertion> script(YamlMap item) {
        String file = item.required("script", "Name a file of the lesson's tasks folder");
        Optional<String> text = script.apply(file);
        if (text.isEmpty() && !file.isEmpty()) {
            item.problem(
                    "script",
                    "there is no script `" + file + "` in the lesson's tasks folder",
                    "Add it, or mend the name");
        }
        return text.map(t -> new ScriptAssertion(file, t));
    }

    private static boolean isPairOfPorts(String text) {
        String[] ports = text.split(":", -1);
        return ports.length == 2 && isPort(ports[0]) && isPort(ports[1]);
    }

    private static boolean isPort(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MAX_PORT;
    }

    private static TextExpectation text(YamlMap m) {
        Optional<Pattern> matches = m.text("matches").flatMap(regex -> {
            try {
                return Optional.of(Pattern.compile(regex, Pattern.MULTILINE));
            } catch (PatternSyntaxException e) {
                m.problem(
                        "matches",
                        "`" + regex + "` is not a regular expression: " + e.getDescription(),
                        "Mend it, or use `contains`");
                return Optional.empty();
            }
        });
        return new TextExpectation(m.texts("contains"), matches);
    }
}
