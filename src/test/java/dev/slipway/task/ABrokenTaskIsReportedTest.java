package dev.slipway.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.Problem;
import dev.slipway.authoring.Problems;
import dev.slipway.authoring.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file in {@code src/test/resources/task/broken} is a task with one fault; the file {@code .expected} beside it
 * holds what its author is told.
 */
class ABrokenTaskIsReportedTest {

    private static final Path FOLDER = Path.of("src/test/resources/task/broken");

    private final Problems problems = new Problems();

    static List<String> faults() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private Optional<Task> read(String name) throws IOException {
        TaskParser parser = new TaskParser(script -> script.equals("done.sh") ? Optional.of("true") : Optional.empty());
        return YamlMap.parse(name, 1, Files.readString(FOLDER.resolve(name)), problems)
                .map(yaml -> parser.parse("hello", yaml));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void with_file_line_fault_and_hint(String name) throws IOException {
        read(name);
        assertThat(problems.list())
                .extracting(Problem::asLine)
                .containsExactlyElementsOf(Files.readAllLines(FOLDER.resolve(name.replace(".yaml", ".expected"))));
    }

    /** Whatever the engine holds: a check that could be read only in part must not let students pass. */
    @ParameterizedTest
    @MethodSource("faults")
    void and_with_a_fault_in_its_check_it_cannot_be_passed(String name) throws IOException {
        if (name.matches("(title|solve|hint|unknown|not).*")) {
            return;
        }
        StudentsEngine everything = new StudentsEngine()
                .image("sha256:1", "web:latest")
                .with(StudentsEngine.Made.running("web", "web"))
                .answers(200, "Hello")
                .prints(0, "web")
                .file("~/a", "b");
        assertThat(read(name).orElseThrow().judge(everything))
                .isEqualTo(Finding.fails(
                        "This task cannot be checked: there is a mistake in its lesson. Please tell your instructor."));
    }

    @Test
    void every_fault_has_what_is_expected() throws IOException {
        assertThat(faults())
                .hasSizeGreaterThan(45)
                .allSatisfy(name -> assertThat(FOLDER.resolve(name.replace(".yaml", ".expected")))
                        .exists());
    }
}
