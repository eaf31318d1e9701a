package dev.slipway.lint;

import dev.slipway.authoring.SourcePosition;
import dev.slipway.task.ImageName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the images that commands, Dockerfiles and compose files use, and those that they build. */
final class ImageReferences {

    private static final Set<String> FLAGS = Set.of(
            "--detach",
            "--interactive",
            "--tty",
            "--rm",
            "--init",
            "--privileged",
            "--read-only",
            "--publish-all",
            "--quiet",
            "--no-healthcheck",
            "--oom-kill-disable",
            "--no-cache",
            "--pull",
            "--pause",
            "--all-tags",
            "--sig-proxy");
    private static final String SHORT_WITH_VALUE = "pvewuhlmcaf";
    private static final Pattern FROM = Pattern.compile(
            "^\\s*FROM\\s+(?:--platform=\\S+\\s+)?(\\S+)(?:\\s+AS\\s+(\\S+))?\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern COPY_FROM =
            Pattern.compile("^\\s*COPY\\s+(?:--\\S+\\s+)*--from=(\\S+)\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRINTED_FROM = Pattern.compile("['\"]FROM ([^\\s\\\\'\"]+)");
    private static final Pattern COMPOSE_IMAGE =
            Pattern.compile("^(\\s*)image:\\s*[\"']?([^\\s\"'#]+)[\"']?\\s*(#.*)?$");
    private static final Pattern FLOW_IMAGE = Pattern.compile("[{,]\\s*image:\\s*[\"']?([^\\s\"',}]+)");

    private final Map<String, SourcePosition> used = new LinkedHashMap<>();
    private final Set<String> made = new TreeSet<>();

    /**
     * Used images by {@link ImageName#normal normal} name, with the first position. Names with variables are left
     * out.
     */
    Map<String, SourcePosition> used() {
        return used;
    }

    /** Built images, by normal name. */
    Set<String> made() {
        return made;
    }

    /** Reads a shell script. {@code where} maps a line of the text, counted from 0, to its position. */
    void shell(String script, IntFunction<SourcePosition> where) {
        ShellScript shell = new ShellScript(script);
        shell.commands().forEach(c -> command(c.words(), where.apply(c.line())));
        List<String> lines = script.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher m = PRINTED_FROM.matcher(lines.get(i));
            while (m.find()) {
                use(m.group(1), where.apply(i));
            }
        }
        shell.hereDocuments().forEach(t -> file(t.text(), i -> where.apply(t.line() + i)));
    }

    /** Reads a text that may be a Dockerfile or a compose file, which its beginning shows. */
    void file(String text, IntFunction<SourcePosition> where) {
        String first = text.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                .findFirst()
                .orElse("");
        if (first.matches("(?i)(FROM|ARG)\\s.*")) {
            dockerfile(text, where);
        } else if (text.lines().anyMatch(l -> l.matches("services:.*"))) {
            compose(text, where);
        }
    }

    void dockerfile(String text, IntFunction<SourcePosition> where) {
        Set<String> stages = new TreeSet<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher from = FROM.matcher(lines.get(i));
            Matcher copy = COPY_FROM.matcher(lines.get(i));
            if (from.matches()) {
                if (!stages.contains(from.group(1)) && !from.group(1).equals("scratch")) {
                    use(from.group(1), where.apply(i));
                }
                if (from.group(2) != null) {
                    stages.add(from.group(2));
                }
            } else if (copy.find()
                    && !stages.contains(copy.group(1))
                    && !copy.group(1).matches("\\d+")) {
                use(copy.group(1), where.apply(i));
            }
        }
    }

    void compose(String text, IntFunction<SourcePosition> where) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher own = COMPOSE_IMAGE.matcher(lines.get(i));
            Matcher flow = FLOW_IMAGE.matcher(lines.get(i));
            if (own.matches()) {
                if (hasBuild(lines, i, own.group(1).length())) {
                    make(own.group(2));
                } else {
                    use(own.group(2), where.apply(i));
                }
            } else if (flow.find()) {
                use(flow.group(1), where.apply(i));
            }
        }
    }

    /** Whether the service around that line has {@code build}: then the image name is the name of the result. */
    private static boolean hasBuild(List<String> lines, int line, int depth) {
        return reaches(lines, line, depth, -1) || reaches(lines, line, depth, 1);
    }

    private static boolean reaches(List<String> lines, int line, int depth, int step) {
        for (int i = line + step; i >= 0 && i < lines.size(); i += step) {
            String text = lines.get(i);
            int indent = text.length() - text.stripLeading().length();
            if (!text.isBlank() && indent < depth) {
                return false;
            }
            if (indent == depth && text.strip().startsWith("build:")) {
                return true;
            }
        }
        return false;
    }

    private void command(List<String> words, SourcePosition where) {
        int docker = words.indexOf("docker");
        if (docker < 0 || docker + 1 >= words.size()) {
            return;
        }
        int verb = docker + 1;
        if (Set.of("container", "image", "buildx").contains(words.get(verb)) && verb + 1 < words.size()) {
            verb++;
        }
        List<String> rest = words.subList(verb + 1, words.size());
        if (rest.contains("--help")) {
            return;
        }
        List<String> arguments = arguments(rest);
        switch (words.get(verb)) {
            case "run", "create", "pull" -> arguments.stream().findFirst().ifPresent(i -> use(i, where));
            case "build" -> named(rest).forEach(this::make);
            case "tag" -> {
                if (arguments.size() == 2) {
                    use(arguments.get(0), where);
                    make(arguments.get(1));
                }
            }
            case "commit", "import" -> {
                if (arguments.size() == 2) {
                    make(arguments.get(1));
                }
            }
            default -> {}
        }
    }

    private static List<String> named(List<String> words) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if ((word.equals("-t") || word.equals("--tag")) && i + 1 < words.size()) {
                names.add(words.get(i + 1));
            } else if (word.startsWith("--tag=")) {
                names.add(word.substring("--tag=".length()));
            }
        }
        return names;
    }

    /**
     * The words without options and their values. As in Docker's client, everything from the first argument on is
     * kept.
     */
    private static List<String> arguments(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("-") || word.equals("-")) {
                return words.subList(i, words.size());
            }
            boolean value = word.startsWith("--")
                    ? !word.contains("=") && !FLAGS.contains(word)
                    : SHORT_WITH_VALUE.indexOf(word.charAt(word.length() - 1)) >= 0
                            && firstWithValue(word) == word.length() - 1;
            if (value) {
                i++;
            }
        }
        return List.of();
    }

    /**
     * The index of the first short option with a value: in {@code -dp} the value of p is the next word, in
     * {@code -p8080:80} it is included.
     */
    private static int firstWithValue(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (SHORT_WITH_VALUE.indexOf(word.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private void use(String image, SourcePosition where) {
        if (!image.contains("$") && image.matches("[a-z0-9][A-Za-z0-9._/:@-]*")) {
            used.putIfAbsent(ImageName.normal(image), where);
        }
    }

    private void make(String image) {
        made.add(ImageName.normal(image));
    }
}
