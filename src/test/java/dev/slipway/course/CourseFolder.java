package dev.slipway.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A content folder being written: {@code lessons} with one course, {@code docker}, and {@code slides}. */
final class CourseFolder {

    static final String LESSON = """
        ---
        title: A lesson
        summary: What it is about.
        ---

        ## Text

        Some text.
        """;

    final Path root;

    CourseFolder(Path root) {
        this.root = root;
        write("lessons/docker/course.md", "---\ntitle: Docker\nsummary: Hands on.\nlessons: []\n---\n\nWelcome.\n");
        folder("slides");
    }

    Path folder(String path) {
        try {
            return Files.createDirectories(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CourseFolder write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names these lessons in course.md. */
    CourseFolder naming(String lessons) {
        return write(
                "lessons/docker/course.md",
                "---\ntitle: Docker\nsummary: Hands on.\nlessons: [" + lessons + "]\n---\n\nWelcome.\n");
    }

    Course read() {
        return new CourseReader(root).read(root.resolve("lessons/docker"));
    }

    Courses courses() {
        return new Courses(root);
    }

    /** A deck of the slides folder. */
    static Optional<Deck> slides(Courses courses, String name) {
        return courses.decks().find(courses.decks().slides(), name);
    }
}
