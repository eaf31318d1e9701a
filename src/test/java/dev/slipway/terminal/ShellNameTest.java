package dev.slipway.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"main", "a", "2", "shell-2", "a-", "a1234567890123456789"})
    void it_is_short_and_plain(String name) {
        assertThat(new ShellName(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-a",
                "--help",
                "Main",
                "a b",
                "a/b",
                "..",
                "a\n",
                "a.sock",
                "a;b",
                "ä",
                "a12345678901234567890"
            })
    void nothing_else_reaches_the_sandbox(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShellName(name))
                .withMessage(
                        "a shell's name is made of at most 20 lower case letters, digits and hyphens, and does not start with a hyphen");
    }
}
