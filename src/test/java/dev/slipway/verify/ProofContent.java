package dev.slipway.verify;

import dev.slipway.course.Courses;
import dev.slipway.course.Lesson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A content folder with one lesson of one task, about files: it needs no image. */
final class ProofContent {

    /** A sound task; tests change it in one place. */
    static final String SOUND = """
        title: Write done into a file
        check:
          - file: { path: ~/lab/state, contains: done }
        hints: [Use echo.]
        solve: cp form.txt state && ./finish.sh
        undo: rm state
        near-misses:
          - echo almost > state
          - rm -f state; echo done > other
        """;

    private final Path root;

    ProofContent(Path root) {
        this.root = root;
    }

    Courses with(String task) {
        write("lessons/docker/course.md", "---\ntitle: Docker\nsummary: Hands on.\nlessons: [lab]\n---\n");
        write(
                "lessons/docker/lab/lesson.md",
                "---\ntitle: Lab\nsummary: About it.\n---\n\n```yaml task=state\n" + task + "```\n");
        write("lessons/docker/lab/files/form.txt", "state: ");
        write("lessons/docker/lab/files/finish.sh", "#!/bin/sh\necho done >> state\n")
                .toFile()
                .setExecutable(true);
        write("slides/none.txt", "");
        return new Courses(root);
    }

    Lesson lesson(String task) {
        return with(task).course("docker").orElseThrow().lesson("lab").orElseThrow();
    }

    private Path write(String name, String text) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
