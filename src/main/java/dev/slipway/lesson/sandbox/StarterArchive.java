package dev.slipway.lesson.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A folder as a tar archive, owned by the student and without symbolic links. */
final class StarterArchive {

    private static final int STUDENT = 1000;

    private StarterArchive() {}

    /** {@code name}: of the folder in the archive, which is there even when {@code files} does not exist. */
    static byte[] of(String name, Path files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream((OutputStream) bytes, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            add(tar, name + "/", 0755, new byte[0]);
            for (Path path : below(files)) {
                String inside = name + "/" + files.relativize(path).toString().replace('\\', '/');
                if (Files.isDirectory(path)) {
                    add(tar, inside + "/", 0755, new byte[0]);
                } else {
                    add(tar, inside, Files.isExecutable(path) ? 0755 : 0644, Files.readAllBytes(path));
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

    private static void add(TarArchiveOutputStream tar, String name, int mode, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(mode);
        entry.setIds(STUDENT, STUDENT);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
