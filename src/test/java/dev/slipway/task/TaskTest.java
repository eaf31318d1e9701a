package dev.slipway.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.SourcePosition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TaskTest {

    private final StudentsEngine engine = new StudentsEngine().image("sha256:1", "web:latest");

    private static Task task(String... check) {
        return new Task(
                "hello",
                "Say hello",
                Stream.of(check).map(Written::assertion).toList(),
                List.of("a hint"),
                "true",
                Optional.empty(),
                List.of(),
                new SourcePosition("lesson.md", 1));
    }

    @Test
    void it_is_done_when_all_of_its_check_holds() {
        assertThat(task("image: { name: web }", "container: { name: db, absent: true }")
                        .judge(engine))
                .isEqualTo(Finding.holds("Done."));
    }

    @Test
    void the_first_thing_that_does_not_hold_is_told_and_the_rest_not_looked_at() {
        assertThat(task("image: { name: web }", "network: { name: back }", "command: { run: docker ps }")
                        .judge(engine))
                .isEqualTo(Finding.fails("There is no network `back`. Networks now: none."));
        assertThat(engine.asked).containsExactly("engine", "engine");
    }

    @Test
    void without_a_check_it_is_never_done() {
        assertThat(task().judge(engine))
                .isEqualTo(Finding.fails(
                        "This task cannot be checked: there is a mistake in its lesson. Please tell your instructor."));
    }
}
