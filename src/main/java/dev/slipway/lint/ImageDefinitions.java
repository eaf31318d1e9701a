package dev.slipway.lint;

import dev.slipway.task.ImageName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The names of the images in the course registry: those built from a folder each, and their base image. */
final class ImageDefinitions {

    private static final String BASE = "debian:trixie-slim";
    private static final List<String> MARKS = List.of("# image: ", "# also: ");

    private final Set<String> names = new TreeSet<>();

    /** {@code folder} has a folder for each image; if it does not exist, only the base image is known. */
    ImageDefinitions(Path folder) {
        names.add(BASE);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> folders = Files.list(folder)) {
            folders.map(f -> f.resolve("Dockerfile"))
                    .filter(Files::isRegularFile)
                    .forEach(this::read);
        } catch (IOException e) {
            // Reported for each image as unknown.
        }
    }

    private void read(Path dockerfile) {
        LessonFiles.read(dockerfile).stream()
                .flatMap(String::lines)
                .forEach(line -> MARKS.stream()
                        .filter(line::startsWith)
                        .forEach(mark -> Stream.of(
                                        line.substring(mark.length()).strip().split("\\s+"))
                                .map(ImageName::normal)
                                .forEach(names::add)));
    }

    boolean make(String image) {
        return names.contains(ImageName.normal(image));
    }

    /** The images with the same name and another tag; if there are none, all names without tags. */
    String alternatives(String image) {
        List<String> tags = names.stream()
                .filter(n -> bare(n).equals(bare(ImageName.normal(image))))
                .toList();
        return String.join(
                ", ",
                tags.isEmpty()
                        ? names.stream().map(ImageDefinitions::bare).distinct().toList()
                        : tags);
    }

    private static String bare(String name) {
        return name.replaceFirst(":[^:/]*$", "");
    }
}
