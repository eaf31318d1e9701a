package dev.slipway.course;

import dev.slipway.authoring.Problems;
import dev.slipway.authoring.SourcePosition;
import dev.slipway.authoring.YamlMap;
import java.util.Optional;

/**
 * A Markdown file in two parts.
 *
 * @param body      the text below the front matter
 * @param bodyLine  the line of the file at which it starts
 */
record FrontMatter(Optional<YamlMap> yaml, String body, int bodyLine) {

    private static final String FENCE = "---";

    static FrontMatter split(String file, String source, Problems problems) {
        String text = source.startsWith("\uFEFF") ? source.substring(1) : source;
        text = text.replace("\r\n", "\n");
        if (!text.startsWith(FENCE + "\n")) {
            problems.add(new SourcePosition(file, 1), "the file does not start with front matter",
                "Start it with a line `---`, then `title: …`, then another line `---`");
            return new FrontMatter(Optional.empty(), text, 1);
        }
        int end = text.indexOf("\n" + FENCE + "\n", FENCE.length());
        if (end < 0) {
            problems.add(new SourcePosition(file, 1), "the front matter has no end", "Put a line `---` below it");
            return new FrontMatter(Optional.empty(), "", 1);
        }
        String yaml = text.substring(FENCE.length() + 1, end + 1);
        String body = text.substring(end + FENCE.length() + 2);
        int bodyLine = 3 + (int) yaml.chars().filter(c -> c == '\n').count();
        return new FrontMatter(YamlMap.parse(file, 2, yaml, problems), body, bodyLine);
    }
}
