package dev.slipway.authoring;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A YAML mapping inside an authored file, read key by key. A value of the wrong kind becomes a {@link Problem} at its
 * line in that file, and reading continues.
 */
public final class YamlMap {

    private static final int MAX_LENGTH = 256 << 10;

    private final String file;
    private final int firstLine;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final int line;

    private YamlMap(String file, int firstLine, Problems problems, MappingNode node) {
        this.file = file;
        this.firstLine = firstLine;
        this.problems = problems;
        this.line = firstLine + node.getStartMark().getLine();
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (values.put(key, tuple.getValueNode()) != null) {
                problems.add(at(tuple.getKeyNode()), "`" + key + "` is given twice", "Keep one of them");
            }
            keys.put(key, tuple.getKeyNode());
        }
    }

    /**
     * Parses text that starts at {@code firstLine} of the file, counted from 1. Empty when it is not a mapping; that
     * is reported as a problem.
     */
    public static Optional<YamlMap> parse(String file, int firstLine, String text, Problems problems) {
        if (text.length() > MAX_LENGTH) {
            problems.add(new SourcePosition(file, firstLine), "this YAML is longer than 256 KiB", "Shorten it");
            return Optional.empty();
        }
        try {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(10);
            options.setNestingDepthLimit(20);
            Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (node instanceof MappingNode mapping) {
                return Optional.of(new YamlMap(file, firstLine, problems, mapping));
            }
            problems.add(
                    new SourcePosition(file, firstLine),
                    "expected lines of the form `key: value`",
                    "Start with `title: …`");
        } catch (MarkedYAMLException e) {
            int where = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            problems.add(
                    new SourcePosition(file, firstLine + where),
                    "this is not YAML: " + oneLine(e.getProblem()),
                    "Look at indentation, at colons inside values (put such a value in quotes), and at brackets");
        } catch (ReaderException e) {
            int where = (int) text.substring(0, e.getPosition())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            problems.add(
                    new SourcePosition(file, firstLine + where),
                    "this is not YAML: it contains the control character " + "U+%04X".formatted(e.getCodePoint()),
                    "Delete it");
        } catch (RuntimeException e) {
            problems.add(
                    new SourcePosition(file, firstLine), "this is not YAML: " + oneLine(e.getMessage()), "Simplify it");
        }
        return Optional.empty();
    }

    private static String oneLine(@Nullable String text) {
        return text == null || text.isBlank()
                ? "it cannot be read"
                : text.strip().lines().findFirst().orElse("it cannot be read");
    }

    public SourcePosition position() {
        return new SourcePosition(file, line);
    }

    /** The position of the key, or of the mapping if the key is absent. */
    public SourcePosition position(String key) {
        return keys.containsKey(key) ? at(keys.get(key)) : position();
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public void problem(String key, String what, String hint) {
        problems.add(position(key), what, hint);
    }

    /**
     * The number of problems so far. Compare it before and after reading a part to find out whether that part is
     * valid.
     */
    public int problemsSoFar() {
        return problems.list().size();
    }

    /** Reports every other key as a problem. */
    public void allow(String... allowed) {
        List<String> known = List.of(allowed);
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                problem(key, "`" + key + "` is not known here", "Known are: " + String.join(", ", known));
            }
        }
    }

    public Optional<String> text(String key) {
        Node node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().stripTrailing()).filter(v -> !v.isBlank());
        }
        problem(key, "`" + key + "` must be a text", "Write `" + key + ": some text`");
        return Optional.empty();
    }

    /** The text of a required key. If it is missing, reports a problem and returns an empty text. */
    public String required(String key, String hint) {
        Optional<String> text = text(key);
        if (text.isEmpty() && !(values.get(key) instanceof MappingNode) && !(values.get(key) instanceof SequenceNode)) {
            problem(key, "`" + key + "` is missing", hint);
        }
        return text.orElse("");
    }

    public Optional<Integer> number(String key, int least, int most) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(text.get().strip());
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number out of range.
        }
        problem(key, "`" + key + "` is `" + text.get() + "`", "Write a whole number from " + least + " to " + most);
        return Optional.empty();
    }

    public boolean flag(String key, boolean otherwise) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.get().equals("true") && !text.get().equals("false")) {
            problem(key, "`" + key + "` is `" + text.get() + "`", "Write `true` or `false`");
        }
        return text.get().equals("true");
    }

    /** A list of texts; a single text counts as a list of one. */
    public List<String> texts(String key) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof ScalarNode) {
            return text(key).map(List::of).orElse(List.of());
        }
        List<String> texts = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                    texts.add(scalar.getValue().stripTrailing());
                } else if (item instanceof ScalarNode) {
                    problems.add(
                            at(item),
                            "an item of `" + key + "` is empty",
                            "Write a text behind the hyphen or between the commas, or take it out");
                } else {
                    problems.add(
                            at(item),
                            "an item of `" + key + "` is not a text",
                            "Put a text with a colon or bracket in quotes");
                }
            }
        } else {
            problem(key, "`" + key + "` must be a text or a list of texts", "Write `" + key + ": [one, two]`");
        }
        return List.copyOf(texts);
    }

    public Optional<YamlMap> map(String key) {
        return switch (values.get(key)) {
            case null -> Optional.empty();
            case MappingNode mapping -> Optional.of(new YamlMap(file, firstLine, problems, mapping));
            default -> {
                problem(key, "`" + key + "` must be a mapping", "Write `" + key + ": { name: value }`");
                yield Optional.empty();
            }
        };
    }

    /** A list of mappings. */
    public List<YamlMap> maps(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (!(values.get(key) instanceof SequenceNode sequence)) {
            problem(key, "`" + key + "` must be a list", "Start each item on a line of its own, with `- `");
            return List.of();
        }
        List<YamlMap> maps = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (item instanceof MappingNode mapping) {
                maps.add(new YamlMap(file, firstLine, problems, mapping));
            } else {
                problems.add(at(item), "an item of `" + key + "` is not a mapping", "Write `- kind: { name: value }`");
            }
        }
        return maps;
    }

    /** A mapping of texts to texts. */
    public Map<String, String> textMap(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        map(key).ifPresent(m -> m.keys().forEach(k -> texts.put(k, m.text(k).orElse(""))));
        return texts;
    }

    private SourcePosition at(Node node) {
        return new SourcePosition(file, firstLine + node.getStartMark().getLine());
    }
}
