package dev.slipway.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.course.Lessons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a lesson brings into the student's home folder. */
class StarterFilesAreChosenTest {

    @TempDir
    Path folder;

    private List<StarterFile> files() throws IOException {
        return StarterFiles.of(Lessons.lesson("first", folder));
    }

    @Test
    void a_lesson_without_files_brings_its_empty_folder() throws IOException {
        assertThat(files()).containsExactly(StarterFile.folder("first"));
    }

    @Test
    void files_keep_their_place_and_whether_they_may_be_run() throws IOException {
        Path app = Files.createDirectories(folder.resolve("files/app"));
        Path code = Files.writeString(app.resolve("main.py"), "print()");
        Path script = Files.writeString(folder.resolve("files/run.sh"), "true");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("lesson.md"), "not for students' folders");
        assertThat(files())
                .containsExactly(
                        StarterFile.folder("first"),
                        StarterFile.folder("first/app"),
                        new StarterFile("first/app/main.py", Optional.of(code), false),
                        new StarterFile("first/run.sh", Optional.of(script), true));
    }

    @Test
    void symbolic_links_are_left_out() throws IOException {
        Files.createDirectories(folder.resolve("files"));
        Files.createSymbolicLink(folder.resolve("files/link"), folder.resolve("secret"));
        assertThat(files()).containsExactly(StarterFile.folder("first"));
    }
}
