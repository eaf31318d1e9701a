package dev.slipway.course;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder whose Markdown files are shown as decks and documents, whatever they are called.
 *
 * @param root    the folder that file names in problems are relative to
 * @param address the path of its pages, without a slash at the end; pictures are served below {@code address/files/}
 */
public record DocumentFolder(Path root, Path folder, String address) {

    private static final String ENDING = ".md";
    /** {@code course.md} is left out: it is shown as the course's page. */
    private static final String COURSE = "course";

    /** The names of its files without {@code .md}, sorted. Empty when the folder does not exist. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(ENDING))
                    .map(f -> f.substring(0, f.length() - ENDING.length()))
                    .filter(this::has)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    public boolean has(String name) {
        return file(name).isPresent();
    }

    Optional<Path> file(String name) {
        boolean odd = name.isBlank()
                || name.startsWith(".")
                || name.indexOf('/') >= 0
                || name.indexOf('\\') >= 0
                || name.equals(COURSE);
        return odd ? Optional.empty() : Courses.fileBelow(folder, name + ENDING);
    }

    /** The path of a deck's page. */
    public String page(String name) {
        return address + "/" + encoded(name);
    }

    /** A deck's name, encoded for use in a path. */
    public static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static boolean isRelative(String address) {
        return !address.isEmpty() && !address.matches("(?s)[/#?].*|[a-zA-Z][a-zA-Z0-9+.-]*:.*");
    }

    /** Resolves a relative address in a deck to a path below the folder; empty when it leads out of the folder. */
    Optional<String> inside(String address) {
        try {
            String path = URLDecoder.decode(address.split("[#?]", 2)[0].replace("+", "%2B"), StandardCharsets.UTF_8);
            Path there = folder.resolve(path).normalize();
            return there.startsWith(folder)
                    ? Optional.of(folder.relativize(there).toString())
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not a valid path
        }
    }

    /** The path under which pictures are served, with a slash at the end. */
    public String files() {
        return address + "/files/";
    }
}
