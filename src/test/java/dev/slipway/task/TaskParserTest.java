package dev.slipway.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.Problem;
import dev.slipway.authoring.Problems;
import dev.slipway.authoring.YamlMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskParserTest {

    private final Problems problems = new Problems();

    private Task read(String id, String yaml) {
        return YamlMap.parse("lesson.md", 20, yaml, problems)
                .map(y -> new TaskParser(s -> Optional.empty()).parse(id, y))
                .orElseThrow();
    }

    private List<String> told() {
        return problems.list().stream().map(Problem::asLine).toList();
    }

    @Test
    void every_part_of_a_task_is_read() {
        Task task = read("hello", """
            title: Run the hello-world image
            check:
              - container: { image: hello-world, state: exited, exit: 0 }
              - image: { name: hello-world }
            hints:
              - An image is run with `docker run IMAGE`.
              - It is called `hello-world`.
            solve: |
              docker run hello-world
              docker ps -a
            undo: docker rm -f hello
            near-misses:
              - docker pull hello-world
            """);
        assertThat(told()).isEmpty();
        assertThat(task.id()).isEqualTo("hello");
        assertThat(task.title()).isEqualTo("Run the hello-world image");
        assertThat(task.check()).hasSize(2);
        assertThat(task.hints()).hasSize(2);
        assertThat(task.solve()).isEqualTo("docker run hello-world\ndocker ps -a");
        assertThat(task.undo()).contains("docker rm -f hello");
        assertThat(task.nearMisses()).containsExactly("docker pull hello-world");
        assertThat(task.where()).hasToString("lesson.md:20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "hello", "2-run", "a123456789012345678901234567890123456789"})
    void an_id_of_lower_case_letters_digits_and_hyphens_is_fine(String id) {
        read(id, "title: a\ncheck: [{ image: { name: a } }]\nhints: a\nsolve: a");
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Hello", "-a", "a_b", "a.b", "\"><script>", "a1234567890123456789012345678901234567890"})
    void any_other_id_is_a_problem(String id) {
        read(id, "title: a\ncheck: [{ image: { name: a } }]\nhints: a\nsolve: a");
        assertThat(told())
                .containsExactly("lesson.md:20: the task's id is `" + id
                        + "` — Use lower case letters, digits and hyphens, at most 40");
    }

    @Test
    void all_mistakes_are_told_at_once() {
        read("Hello", """
            check:
              - container: { name: web, state: stopped, exit: x }
              - http: { url: "https://localhost/", contains: a }
            soolve: a
            """);
        assertThat(told())
                .extracting(line -> line.substring(0, 13))
                .containsExactlyInAnyOrder(
                        "lesson.md:23:",
                        "lesson.md:20:",
                        "lesson.md:20:",
                        "lesson.md:21:",
                        "lesson.md:21:",
                        "lesson.md:22:",
                        "lesson.md:20:",
                        "lesson.md:20:");
    }
}
