package dev.slipway.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that {@code docs/authoring.md} shows, as somebody would have them who did what it says. */
public final class Tutorial {

    private static final Pattern FILE =
            Pattern.compile("^(`{3,}+)\\w+ file=(\\S+)\\n(.*?)^\\1\\n", Pattern.MULTILINE | Pattern.DOTALL);

    private Tutorial() {}

    /** Writes them below that folder. */
    public static void write(Path root) throws IOException {
        String document = Files.readString(Path.of("docs/authoring.md"));
        Matcher block = FILE.matcher(document);
        while (block.find()) {
            Path file = root.resolve(block.group(2));
            Files.createDirectories(file.getParent());
            Files.writeString(file, block.group(3));
        }
        Path drawing = root.resolve("lessons/web-basics/my-first-site/way.svg");
        Files.createDirectories(root.resolve("slides/img"));
        Files.copy(drawing, root.resolve("slides/img/way.svg")); // as its `cp` does
    }
}
