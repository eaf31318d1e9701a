package dev.slipway.sandbox;

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

/** Copies a folder into the student's home folder. Existing files are never overwritten. */
public final class HomeUpload {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Commands commands;

    public HomeUpload(Commands commands) {
        this.commands = commands;
    }

    /**
     * Copies the contents of {@code files} to {@code ~/name}, without symbolic links. That folder is made even when
     * {@code files} does not exist. Throws {@link IOException} when a file cannot be read, and
     * {@link ContainerEngine.EngineException} when the sandbox does not run.
     *
     * @param name of a folder, without a slash
     * @return the result of the program that unpacked the files: an exit code other than 0, and errors, if not all
     *     arrived
     */
    public CommandResult upload(SandboxId sandbox, String name, Path files) throws IOException {
        return commands.run(
                sandbox,
                LIMIT,
                archive(name, files),
                SandboxLayout.TAR,
                "-x",
                "--skip-old-files",
                "-C",
                SandboxLayout.HOME);
    }

    private static byte[] archive(String name, Path files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream((OutputStream) bytes, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            folder(tar, name);
            for (Path path : below(files)) {
                String inside = name + "/" + files.relativize(path).toString().replace('\\', '/');
                if (Files.isDirectory(path)) {
                    folder(tar, inside);
                } else {
                    entry(tar, inside, Files.isExecutable(path) ? 0755 : 0644, Files.readAllBytes(path));
                }
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

    private static void folder(TarArchiveOutputStream tar, String name) throws IOException {
        entry(tar, name + "/", 0755, new byte[0]);
    }

    private static void entry(TarArchiveOutputStream tar, String name, int mode, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(mode);
        entry.setIds(SandboxLayout.DEFAULT_USER_ID, SandboxLayout.DEFAULT_USER_ID);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
