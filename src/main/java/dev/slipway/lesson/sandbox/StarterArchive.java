package dev.slipway.lesson.sandbox;

import dev.slipway.lesson.StarterFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Starter files as a tar archive, owned by the student. */
final class StarterArchive {

    private static final int STUDENT = 1000;

    private StarterArchive() {}

    static byte[] of(List<StarterFile> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream((OutputStream) bytes, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (StarterFile file : files) {
                add(tar, file);
            }
        }
        return bytes.toByteArray();
    }

    private static void add(TarArchiveOutputStream tar, StarterFile file) throws IOException {
        boolean folder = file.content().isEmpty();
        byte[] content =
                folder ? new byte[0] : Files.readAllBytes(file.content().get());
        TarArchiveEntry entry = new TarArchiveEntry(folder ? file.path() + "/" : file.path());
        entry.setMode(folder || file.executable() ? 0755 : 0644);
        entry.setIds(STUDENT, STUDENT);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
