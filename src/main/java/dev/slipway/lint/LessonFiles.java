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
 * A lesson as its author sees it: the text with its lines, and the files around it.
 *
 * @param root   that file names are relative to
 * @param source of lesson.md, as the course's reader has parsed it
 */
record LessonFiles(Path root, Lesson lesson, LessonSource source) {

    /** Empty when its lesson.md cannot be read, of which the course's reader tells. */
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

    /** Files for the student's home folder. */
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

    /** Empty for what is no UTF-8 text. */
    static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
