package dev.slipway.course.web;

import dev.slipway.course.Lesson;
import dev.slipway.sandbox.CommandResult;
import dev.slipway.sandbox.Commands;
import dev.slipway.sandbox.ContainerEngine.EngineException;
import dev.slipway.sandbox.SandboxId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jboss.logging.Logger;

/** Puts a lesson's starter files into the student's home folder. What is there already is never overwritten. */
@ApplicationScoped
class StarterFiles {

    private static final Logger LOG = Logger.getLogger(StarterFiles.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int STUDENT = 1000;

    @Inject
    Commands commands;

    void put(SandboxId sandbox, Lesson lesson) {
        try {
            CommandResult result = commands.run(
                    sandbox, LIMIT, archive(lesson), "/usr/bin/tar", "-x", "--skip-old-files", "-C", "/home/student");
            if (result.exitCode() != 0) {
                LOG.warnf(
                        "starter files of lesson %s did not all arrive in sandbox %s: %s",
                        lesson.id(), sandbox.shortForm(), result.errors().strip());
            }
        } catch (IOException | EngineException e) {
            LOG.warnf(
                    "starter files of lesson %s did not arrive in sandbox %s: %s",
                    lesson.id(), sandbox.shortForm(), e.getMessage());
        }
    }

    /** A tar of the files below the lesson's folder, which is made even when it has none: lessons begin with a cd into it. */
    private static byte[] archive(Lesson lesson) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream((OutputStream) bytes, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            entry(tar, lesson.id() + "/", 0755, new byte[0]);
            Path files = lesson.folder().resolve("files");
            for (Path path : below(files)) {
                String name =
                        lesson.id() + "/" + files.relativize(path).toString().replace('\\', '/');
                boolean folder = Files.isDirectory(path);
                entry(
                        tar,
                        folder ? name + "/" : name,
                        folder || Files.isExecutable(path) ? 0755 : 0644,
                        folder ? new byte[0] : Files.readAllBytes(path));
            }
        }
        return bytes.toByteArray();
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

    private static void entry(TarArchiveOutputStream tar, String name, int mode, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(mode);
        entry.setIds(STUDENT, STUDENT);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
