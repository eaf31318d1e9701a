package dev.slipway.lesson.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a lesson's folder arrives in the student's home folder, and how. */
class StarterArchiveTest {

    @TempDir
    Path folder;

    /** Each entry as {@code mode name content}, the mode in octal. */
    private List<String> entries() throws IOException {
        List<String> entries = new ArrayList<>();
        byte[] archive = StarterArchive.of("first", folder.resolve("files"));
        try (var tar = new TarArchiveInputStream(new ByteArrayInputStream(archive), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                assertThat(entry.getLongUserId()).isEqualTo(1000);
                entries.add(Integer.toOctalString(entry.getMode() & 0777) + " " + entry.getName() + " "
                        + new String(tar.readAllBytes()));
            }
        }
        return entries;
    }

    @Test
    void a_lesson_without_files_brings_its_empty_folder() throws IOException {
        assertThat(entries()).containsExactly("755 first/ ");
    }

    @Test
    void files_keep_their_place_and_whether_they_may_be_run() throws IOException {
        Path app = Files.createDirectories(folder.resolve("files/app"));
        Files.writeString(app.resolve("main.py"), "print()");
        Path script = Files.writeString(folder.resolve("files/run.sh"), "true");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("lesson.md"), "not for students' folders");
        assertThat(entries())
                .containsExactly(
                        "755 first/ ", "755 first/app/ ", "644 first/app/main.py print()", "755 first/run.sh true");
    }

    @Test
    void symbolic_links_are_left_out() throws IOException {
        Files.createDirectories(folder.resolve("files"));
        Files.createSymbolicLink(folder.resolve("files/link"), folder.resolve("secret"));
        assertThat(entries()).containsExactly("755 first/ ");
    }
}
