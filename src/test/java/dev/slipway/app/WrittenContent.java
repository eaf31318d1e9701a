package dev.slipway.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of lessons that a test writes, also while the application runs. */
final class WrittenContent {

    private WrittenContent() {}

    static void write(Path content, String path, String text) {
        try {
            Path file = content.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A lesson of the course {@code demo} with a quiz; {@code settings} may be empty. */
    static void quizLesson(Path content, String id, String gift, String settings) {
        String folder = "lessons/demo/" + id;
        write(
                content,
                folder + "/lesson.md",
                "---\ntitle: Lesson " + id + "\nsummary: About " + id + ".\n---\n\n## Text\n\nRead this.\n");
        write(content, folder + "/quiz.gift", gift);
        if (!settings.isEmpty()) {
            write(content, folder + "/quiz.yml", settings);
        }
    }
}
