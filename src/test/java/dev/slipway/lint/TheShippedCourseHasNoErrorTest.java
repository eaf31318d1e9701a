package dev.slipway.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TheShippedCourseHasNoErrorTest {

    @Test
    void in_lessons_quizzes_pictures_and_decks() {
        assertThat(new Linter(Path.of("."), Path.of("docker/images"))
                        .lint().stream().filter(Diagnostic::isError).map(Diagnostic::asLine))
                .isEmpty();
    }
}
