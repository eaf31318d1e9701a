package dev.slipway.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A content folder written from one text: {@code === path} starts a file, {@code === path (gone)} deletes one. */
final class ContentFolder {

    private static final Path RESOURCES = Path.of("src/test/resources/lint");

    final Path root;

    ContentFolder(Path root) throws IOException {
        this.root = root;
        write(Files.readString(RESOURCES.resolve("sound.txt")));
    }

    static Path resource(String name) {
        return RESOURCES.resolve(name);
    }

    /** Writes the files of the text; what stands under {@code expected} comes back, a line each. */
    List<String> write(String text) throws IOException {
        Map<String, String> parts = parts(text);
        List<String> expected = parts.getOrDefault("expected", "").lines().toList();
        parts.remove("expected");
        for (var part : parts.entrySet()) {
            Path file = root.resolve(part.getKey().replace(" (gone)", ""));
            if (part.getKey().endsWith(" (gone)")) {
                Files.delete(file);
            } else {
                Files.createDirectories(file.getParent());
                Files.writeString(file, part.getValue());
            }
        }
        return expected;
    }

    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        String name = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("=== ")) {
                name = line.substring(4);
                parts.put(name, "");
            } else {
                parts.merge(name, line + "\n", String::concat);
            }
        }
        return parts;
    }

    List<String> lint() {
        return new Linter(root, root.resolve("docker/images"))
                .lint().stream().map(Diagnostic::asLine).toList();
    }
}
