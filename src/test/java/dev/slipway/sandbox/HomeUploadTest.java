package dev.slipway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class HomeUploadTest {

    private static final SandboxId ID = SandboxId.parse("0123abcd-4567-89ab-cdef-0123456789ab");

    @TempDir
    Path files;

    private final List<String> command = new ArrayList<>();
    private final ByteArrayOutputStream input = new ByteArrayOutputStream();

    /** A program that reads its input to the end and prints nothing. */
    private final class Reader implements ExecStream {
        @Override
        public int read(ByteBuffer into) {
            return -1;
        }

        @Override
        public void write(ByteBuffer bytes) {
            while (bytes.hasRemaining()) {
                input.write(bytes.get());
            }
        }

        @Override
        public void closeInput() {}

        @Override
        public String errors() {
            return "";
        }

        @Override
        public int exitCode() {
            return 0;
        }

        @Override
        public void close() {}
    }

    /** As {@code name mode size}. */
    private List<String> uploaded(Path folder) throws IOException {
        Commands commands = new Commands(new MemoryEngine().running((id, words) -> {
            command.addAll(words);
            return new Reader();
        }));
        assertThat(new HomeUpload(commands).upload(ID, "first", folder).exitCode())
                .isZero();
        List<String> entries = new ArrayList<>();
        var tar = new TarArchiveInputStream(new ByteArrayInputStream(input.toByteArray()));
        for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
            entries.add(e.getName() + " " + Integer.toOctalString(e.getMode() & 0777) + " " + e.getSize());
        }
        return entries;
    }

    @Test
    void files_folders_and_what_can_be_run_arrive_in_a_folder_of_that_name() throws IOException {
        Files.writeString(Files.createDirectory(files.resolve("conf")).resolve("app.conf"), "a=1");
        Files.writeString(files.resolve("run.sh"), "#!/bin/sh").toFile().setExecutable(true);
        Files.createSymbolicLink(files.resolve("link"), Path.of("run.sh"));

        assertThat(uploaded(files))
                .containsExactly(
                        "first/ 755 0", "first/conf/ 755 0", "first/conf/app.conf 644 3", "first/run.sh 755 9");
        assertThat(command).endsWith("/usr/bin/tar", "-x", "--skip-old-files", "-C", "/home/student");
    }

    @Test
    void the_folder_is_made_even_without_files() throws IOException {
        assertThat(uploaded(files.resolve("none"))).containsExactly("first/ 755 0");
    }
}
