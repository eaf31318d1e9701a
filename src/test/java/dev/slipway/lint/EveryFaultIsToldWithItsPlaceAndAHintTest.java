package dev.slipway.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file in {@code src/test/resources/lint/broken} changes sound content in one place, and says what its author is told. */
class EveryFaultIsToldWithItsPlaceAndAHintTest {

    @TempDir
    Path root;

    static List<String> faults() throws IOException {
        try (Stream<Path> files = Files.list(ContentFolder.resource("broken"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void nothing_is_said_of_sound_content() throws IOException {
        assertThat(new ContentFolder(root).lint()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void all_of_them_and_nothing_else(String name) throws IOException {
        ContentFolder content = new ContentFolder(root);
        List<String> expected =
                content.write(Files.readString(ContentFolder.resource("broken").resolve(name)));
        assertThat(expected).isNotEmpty();
        assertThat(content.lint()).containsExactlyElementsOf(expected);
    }
}
