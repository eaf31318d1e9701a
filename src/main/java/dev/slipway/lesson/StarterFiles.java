package dev.slipway.lesson;

import dev.slipway.course.Lesson;
import dev.slipway.sandbox.ContainerEngine.EngineException;
import dev.slipway.sandbox.SandboxId;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a lesson's starter files into the student's home folder. What is there already is never overwritten. */
public final class StarterFiles {

    private static final Logger LOG = System.getLogger(StarterFiles.class.getName());

    private final SandboxAccess sandboxes;

    public StarterFiles(SandboxAccess sandboxes) {
        this.sandboxes = sandboxes;
    }

    /** A failure is logged and not thrown: the lesson can be read without its files. */
    void deliver(SandboxId sandbox, Lesson lesson) {
        try {
            sandboxes.putInHome(sandbox, of(lesson));
        } catch (IOException | EngineException e) {
            LOG.log(
                    Level.WARNING,
                    "starter files of lesson {0} did not all arrive in sandbox {1}: {2}",
                    lesson.id(),
                    sandbox.shortForm(),
                    e.getMessage());
        }
    }

    /** The lesson's folder, which is there even when it is empty, since lessons begin with a {@code cd} into it; then what is in it. Symbolic links are left out. */
    public static List<StarterFile> of(Lesson lesson) throws IOException {
        List<StarterFile> all = new ArrayList<>();
        all.add(StarterFile.folder(lesson.id()));
        Path files = lesson.folder().resolve("files");
        for (Path path : below(files)) {
            String name = lesson.id() + "/" + files.relativize(path).toString().replace('\\', '/');
            all.add(
                    Files.isDirectory(path)
                            ? StarterFile.folder(name)
                            : new StarterFile(name, Optional.of(path), Files.isExecutable(path)));
        }
        return all;
    }

    private static List<Path> below(Path files) throws IOException {
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(p -> !p.equals(files) && !Files.isSymbolicLink(p))
                    .sorted()
                    .toList();
        }
    }
}
