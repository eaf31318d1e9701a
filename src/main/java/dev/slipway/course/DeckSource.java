package dev.slipway.course;

import dev.slipway.authoring.Problems;
import dev.slipway.authoring.SourcePosition;
import dev.slipway.authoring.YamlMap;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a deck or document, repaired so that it can be shown: no byte order mark, LF line endings, no unclosed
 * comments. Line numbers are those of the file.
 *
 * @param file        its name in problems
 * @param settings    the front matter, as far as it can be read
 * @param frontMatter its text, including both {@code ---} lines; empty when there is none
 * @param body        the text below it
 */
public record DeckSource(String file, Optional<YamlMap> settings, String frontMatter, String body) {

    /** Marp's front matter directives (marp-core 5, Marpit 3); https://marpit.marp.app/directives lists them. */
    private static final Set<String> DIRECTIVES = Set.of(
            "theme",
            "style",
            "headingDivider",
            "size",
            "math",
            "paginate",
            "header",
            "footer",
            "class",
            "backgroundColor",
            "backgroundImage",
            "backgroundPosition",
            "backgroundRepeat",
            "backgroundSize",
            "color",
            "transition");

    private static final Set<String> ABOUT =
            Set.of("marp", "title", "author", "description", "keywords", "url", "image", "lang", "html", "inlineSVG");
    private static final Set<String> THEMES = Set.of("default", "gaia", "uncover");

    /** All keys allowed in the front matter of a deck, sorted. */
    public static final Set<String> KEYS = Stream.concat(DIRECTIVES.stream(), ABOUT.stream())
            .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), Collections::unmodifiableSet));

    private static final Pattern START = Pattern.compile("---[ \\t]*\n");
    private static final Pattern KEY = Pattern.compile("[ \\t]*(#.*|[\"']?[A-Za-z_][\\w-]*[\"']?[ \\t]*:.*)");
    private static final Pattern TEXT = Pattern.compile("[^\\s#\\-\"'}\\]].*");
    private static final Pattern END = Pattern.compile("^---[ \\t]*(\n|\\z)", Pattern.MULTILINE);
    /** Values that Marp takes literally, but in which YAML sees a comment ({@code #fff}) or a second colon. */
    private static final Pattern LOOSE =
            Pattern.compile("(?m)^(_?(?:" + DIRECTIVES.stream().sorted().collect(Collectors.joining("|"))
                    + ")[ \\t]*:[ \\t]+)([^\\s\"'{|>~&*\\[].*)$");

    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
    private static final Pattern RULE = Pattern.compile("---[ \\t]*");

    /** Reads {@code source}; mistakes become problems. */
    static DeckSource of(String file, String source, Problems problems) {
        String text = (source.startsWith("\uFEFF") ? source.substring(1) : source)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        int end = endOfFrontMatter(file, text, problems);
        String front = text.substring(0, end);
        Optional<YamlMap> settings = settings(file, front, problems);
        settings.flatMap(s -> s.text("theme"))
                .filter(t -> !THEMES.contains(t.strip()))
                .ifPresent(t -> settings.get()
                        .problem(
                                "theme",
                                "the theme `" + t + "` is not known here, so the slides have the default one",
                                "Known are: default, gaia, uncover"));
        return new DeckSource(file, settings, front, closed(file, text.substring(end), line(front), problems));
    }

    /**
     * The whole repaired text, for the player: the front matter is closed, and no rule at the top can be mistaken for
     * its start.
     */
    public String mended() {
        if (frontMatter.isEmpty()) {
            return START.matcher(body).lookingAt() ? START.matcher(body).replaceFirst("") : body;
        }
        boolean closed = END.matcher(frontMatter).results().count() > 1;
        return closed ? frontMatter + body : frontMatter + "---\n" + body;
    }

    /** The line of the file at which the body starts. */
    public int bodyLine() {
        return line(frontMatter);
    }

    /** Whether its front matter marks it as a Marp deck; empty when it does not say. */
    Optional<Boolean> saysSlides() {
        return settings.flatMap(s -> s.has("marp")
                ? s.text("marp").map(m -> !m.equals("false"))
                : s.keys().stream().anyMatch(DIRECTIVES::contains) ? Optional.of(true) : Optional.empty());
    }

    private static int line(String above) {
        return 1 + (int) above.chars().filter(c -> c == '\n').count();
    }

    /**
     * The offset after the front matter; 0 when there is none. A text may also begin with a rule; the next line
     * decides.
     */
    private static int endOfFrontMatter(String file, String text, Problems problems) {
        Matcher start = START.matcher(text);
        if (!start.lookingAt()) {
            return 0;
        }
        int next = start.end();
        Matcher end = END.matcher(text);
        boolean closed = end.find(next);
        boolean isFrontMatter = text.substring(next)
                .lines()
                .findFirst()
                .filter(l -> KEY.matcher(l).matches() || END.matcher(l).lookingAt())
                .isPresent();
        if (!isFrontMatter) {
            return 0;
        }
        if (closed && !hasText(text.substring(next, end.start()))) {
            return end.end();
        }
        problems.add(new SourcePosition(file, 1), "the front matter has no end", "Put a line `---` below it");
        int at = next;
        for (String line : text.substring(next).split("\n", -1)) {
            if (!KEY.matcher(line).matches()) {
                break;
            }
            at += line.length() + 1;
        }
        return Math.min(at, text.length());
    }

    /**
     * Whether the closing rule is rather the end of the first slide: then there is text above it, after a blank line.
     */
    private static boolean hasText(String yaml) {
        boolean below = false;
        for (String line : yaml.split("\n")) {
            if (below && TEXT.matcher(line).matches() && !KEY.matcher(line).matches()) {
                return true;
            }
            below |= line.isBlank();
        }
        return false;
    }

    private static Optional<YamlMap> settings(String file, String front, Problems problems) {
        String yaml = START.matcher(END.matcher(front).replaceAll("")).replaceFirst("");
        return yaml.isBlank() ? Optional.empty() : YamlMap.parse(file, 2, quoted(yaml), problems);
    }

    private static String quoted(String yaml) {
        return LOOSE.matcher(yaml)
                .replaceAll(m -> Matcher.quoteReplacement(m.group(1)
                        + '"'
                        + m.group(2).strip().replace("\\", "\\\\").replace("\"", "\\\"")
                        + '"'));
    }

    /**
     * Closes unclosed comments, which would hide all slides below: before the next rule, or else at the end of the
     * paragraph.
     */
    private static String closed(String file, String body, int firstLine, Problems problems) {
        String[] lines = body.split("\n", -1);
        int open = unclosed(lines);
        if (open < 0) {
            return body;
        }
        problems.add(
                new SourcePosition(file, firstLine + open),
                "the comment has no end",
                "Close it with `-->`; until then it ends at the next line `---`");
        int last = before(lines, open, RULE);
        if (last < 0) {
            last = before(lines, open, Pattern.compile("\\s*"));
        }
        lines[last < 0 ? lines.length - 1 : last] += " -->";
        return String.join("\n", lines);
    }

    /** The line at which an unclosed comment begins; -1 when there is none. */
    private static int unclosed(String[] lines) {
        String fence = "";
        boolean comment = false;
        int began = -1;
        for (int i = 0; i < lines.length; i++) {
            Matcher mark = FENCE.matcher(lines[i]);
            if (!comment && mark.matches()) {
                String found = mark.group(1);
                fence = fence.isEmpty() ? found : found.startsWith(fence) ? "" : fence;
            } else if (fence.isEmpty()) {
                boolean after = inComment(lines[i], comment);
                began = after && !comment ? i : began;
                comment = after;
            }
        }
        return comment ? began : -1;
    }

    private static boolean inComment(String line, boolean before) {
        boolean comment = before;
        String text = comment ? line : line.replaceAll("`[^`]*`", "");
        for (int at = 0; at >= 0; ) {
            at = text.indexOf(comment ? "-->" : "<!--", at);
            if (at >= 0) {
                at += comment ? 3 : 4;
                comment = !comment;
            }
        }
        return comment;
    }

    private static int before(String[] lines, int from, Pattern end) {
        for (int i = from + 1; i < lines.length; i++) {
            if (end.matcher(lines[i]).matches()) {
                return i - 1;
            }
        }
        return -1;
    }
}
