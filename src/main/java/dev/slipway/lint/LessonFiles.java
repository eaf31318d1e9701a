package dev.slipway.lint;

import dev.slipway.authoring.SourcePosition;
import dev.slipway.course.Lesson;
import dev.slipway.course.LessonSource;
import dev.slipway.course.MarkdownSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A lesson's source: the text with its lines, and its files.
 *
 * @param root   the folder that file names are relative to
 * @param source lesson.md, as parsed by the course's reader
 */
record LessonFiles(Path root, Lesson lesson, LessonSource source) {

    /** Empty when its lesson.md cannot be read, which the course's reader reports. */
    static Optional<LessonFiles> of(Path root, Lesson lesson) {
        return lesson.source().map(source -> new LessonFiles(root, lesson, source));
    }

    MarkdownSource text() {
        return source.text();
    }

    String id() {
        return lesson.id();
    }

    Path folder() {
        return lesson.folder();
    }

    SourcePosition at(Path file, int line) {
        return new SourcePosition(name(root, file), line);
    }

    static String name(Path root, Path file) {
        return root.relativize(file).toString();
    }

    /** The starter files. */
    List<Path> starterFiles() {
        return below(lesson.starterFiles());
    }

    static List<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The text of a file; empty when it is not UTF-8. */
    static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
