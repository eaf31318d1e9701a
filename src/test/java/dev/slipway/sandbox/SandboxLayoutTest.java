package dev.slipway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The application and the image of sandboxes are two files that must agree. */
class SandboxLayoutTest {

    private static String dockerfile() throws IOException {
        return Files.readString(Path.of("docker/sandbox/Dockerfile"));
    }

    @Test
    void the_image_has_the_same_environment() throws IOException {
        List<String> ofTheImage = SandboxLayout.ENVIRONMENT.stream()
                .filter(variable -> !variable.startsWith("PATH="))
                .toList();
        assertThat(dockerfile()).contains("\nENV " + String.join(" ", ofTheImage) + "\n");
    }

    @Test
    void the_image_has_the_same_user_and_folders() throws IOException {
        assertThat(dockerfile())
                .contains("--uid " + SandboxLayout.DEFAULT_USER_ID + " --shell /bin/bash " + SandboxLayout.USER_NAME)
                .contains("mkdir -p " + SandboxLayout.RUNTIME_FOLDER + " " + SandboxLayout.REGISTRY_FOLDER + " "
                        + SandboxLayout.HOME)
                .contains("\nWORKDIR " + SandboxLayout.HOME + "\n");
    }

    @Test
    void the_image_has_the_programs_of_Slipway() throws IOException {
        String copied = dockerfile()
                .lines()
                .filter(line -> line.startsWith("COPY ") && line.endsWith(" /usr/lib/slipway/"))
                .reduce("", String::concat);
        assertThat(List.of(SandboxLayout.AWAIT_ENGINE, SandboxLayout.SHELL_KEEPER, SandboxLayout.ENGINE_WIRE))
                .allSatisfy(program -> assertThat(copied).contains(program.replace("/usr/lib/slipway/", "")));
    }
}
