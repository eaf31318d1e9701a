package dev.slipway.course;

import dev.slipway.authoring.Problems;
import dev.slipway.authoring.SourcePosition;
import dev.slipway.authoring.YamlMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown file, split into front matter and text.
 *
 * @param body      the text below the front matter
 * @param bodyLine  the line of the file at which the body starts, counted from 1
 */
public record FrontMatter(Optional<YamlMap> yaml, String body, int bodyLine) {

    private static final Pattern START = Pattern.compile("---[ \\t]*\n");
    private static final Pattern END = Pattern.compile("^---[ \\t]*(\n|\\z)", Pattern.MULTILINE);

    /** Splits a file; mistakes in the front matter become problems. */
    public static FrontMatter split(String file, String source, Problems problems) {
        String text = source.startsWith("\uFEFF") ? source.substring(1) : source;
        text = text.replace("\r\n", "\n");
        Matcher start = START.matcher(text);
        if (!start.lookingAt()) {
            problems.add(
                    new SourcePosition(file, 1),
                    "the file does not start with front matter",
                    "Start it with a line `---`, then `title: …`, then another line `---`");
            return new FrontMatter(Optional.empty(), text, 1);
        }
        Matcher end = END.matcher(text);
        if (!end.find(start.end())) {
            problems.add(new SourcePosition(file, 1), "the front matter has no end", "Put a line `---` below it");
            return new FrontMatter(Optional.empty(), "", 1);
        }
        String yaml = text.substring(start.end(), end.start());
        String body = text.substring(end.end());
        int bodyLine = 3 + (int) yaml.chars().filter(c -> c == '\n').count();
        return new FrontMatter(YamlMap.parse(file, 2, yaml, problems), body, bodyLine);
    }
}
