package dev.slipway.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./slipway images list} and {@code check} on recipes of their own; the course's images stay as they are. */
class ImagesCommandIT {

    private static final String NAME = "slipway-test-" + Long.toHexString(System.nanoTime());
    private static final String LABELS =
            "LABEL org.opencontainers.image.title=x org.opencontainers.image.description=y\n";

    @TempDir
    Path recipes;

    private record Said(int code, String words) {}

    @BeforeEach
    void recipe() throws IOException {
        write("Dockerfile", LABELS);
    }

    @AfterEach
    void removeImage() throws Exception {
        say("docker", "image", "rm", "-f", "slipway-course/" + NAME);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(recipes.resolve("one"));
        String start = file.equals("Dockerfile")
                ? "# image: " + NAME + "\n# also: " + NAME + ":1\nFROM debian:trixie-slim\n"
                : "";
        Files.writeString(recipes.resolve("one").resolve(file), start + text);
    }

    private Said say(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SLIPWAY_IMAGES", recipes.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String words = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), words);
    }

    private Said images(String what) throws Exception {
        return say("./slipway", "images", what);
    }

    /** As {@code ./slipway images} does, but puts nothing into the registry. */
    private void build() throws Exception {
        Said built = say("bash", "-euo", "pipefail", "-c", ". src/main/sh/images.sh; images_build");
        assertThat(built.code()).as(built.words()).isZero();
        assertThat(built.words()).contains("Images: building " + NAME + ":latest, 1 of 1 … done");
    }

    @Test
    void an_image_that_is_not_built_is_listed_and_to_be_mended() throws Exception {
        assertThat(images("list").words())
                .containsPattern(NAME + ":latest +- +no +no +-")
                .contains("also " + NAME + ":1");
        Said check = images("check");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.words())
                .contains("it is not built. ./slipway images builds it", "1 images, 0 with a smoke test; 1 to fix.");
    }

    @Test
    void an_image_the_registry_lacks_is_told_by_each_of_its_names() throws Exception {
        build();
        assertThat(images("list").words()).containsPattern(NAME + ":latest +\\d+ MB +yes +no +-");
        assertThat(images("check").words())
                .contains(
                        "the registry does not have " + NAME + ":latest.", "the registry does not have " + NAME + ":1.")
                .doesNotContain("label", "smoke:", "USER", "changed");
    }

    @Test
    void a_recipe_that_has_changed_since_is_told_with_what_its_image_lacks() throws Exception {
        write("Dockerfile", "");
        build();
        write("Dockerfile", "USER nobody\n");
        assertThat(images("list").words()).containsPattern(NAME + ":latest +\\d+ MB +older +no");
        assertThat(images("check").words())
                .contains(
                        "the recipe has changed since it was built",
                        "there is no label org.opencontainers.image.title",
                        "it says USER nobody, and the image runs as root");
    }

    @Test
    void a_smoke_test_runs_in_the_image_and_tells_how_it_ended() throws Exception {
        build();
        write("smoke", "test -e /etc/debian_version\necho burning\nexit 3\n");
        assertThat(images("check").words())
                .contains("one/smoke: it ended with exit code 3: burning", "1 with a smoke test")
                .doesNotContain("changed");
        write("smoke", "test -e /etc/debian_version\n");
        assertThat(images("check").words()).doesNotContain("exit code");
    }

    @Test
    void what_is_not_known_is_refused() throws Exception {
        assertThat(images("lits"))
                .isEqualTo(new Said(1, "images does not know 'lits'.\n  ./slipway images [list|build|check]\n"));
    }
}
