package dev.slipway.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "../etc/passwd",
                "a/../../b",
                "..",
                ".",
                "a/.",
                "a//b",
                "a/",
                "a\0b",
                "a\uFFFDb",
                "\uD800"
            })
    void aPathStaysBelowTheHomeFolder(String path) {
        assertThatThrownBy(() -> FilePath.of(path))
                .isInstanceOfSatisfying(
                        FileRefusedException.class, e -> assertThat(e.refusal()).isEqualTo(FileRefusal.BAD_PATH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", ".bashrc", "...", "a/..b", "-rf", "$(reboot)", "it's", "sp ace", "naïve/日本", "line\nend"
            })
    void whateverAShellHasMadeCanBeNamed(String path) {
        assertThat(FilePath.of(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "line\nend", "a\tb", "bell\u0007", "right-to-left\u202Efdp.exe", "zero\u200Bwidth"})
    void aNewNameIsOneThatCanBeSeen(String path) {
        assertThatThrownBy(() -> FilePath.toMake(path)).isInstanceOf(FileRefusedException.class);
    }

    @Test
    void namesAndPathsAreNoLongerThanLinuxAllows() {
        assertThat(FilePath.of("ä".repeat(127)).name()).hasSize(127);
        assertThatThrownBy(() -> FilePath.of("ä".repeat(128))).hasMessageContaining("255 bytes");
        assertThatThrownBy(() -> FilePath.of("a/".repeat(2000) + "a")).hasMessageContaining("4000 bytes");
    }

    @Test
    void thePartsOfAPathHaveNames() {
        assertThat(FilePath.of("flask-app/Dockerfile").name()).isEqualTo("Dockerfile");
        assertThat(FilePath.HOME.name()).isEqualTo("home");
    }
}
