package dev.slipway.quiz.gift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.Problem;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.format.QuestionFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file in {@code src/test/resources/quiz/broken} has one fault between two sound questions; the file
 * {@code .expected} beside it holds the line an author is told.
 */
class ABrokenQuestionIsReportedAndTheOthersLoadTest {

    private static final Path FOLDER = Path.of("src/test/resources/quiz/broken");

    static Stream<String> faults() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".gift"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void with_file_line_fault_and_hint(String name) {
        QuestionFile file = Gift.LESSON_PARSER.parse(name, read(name));
        assertThat(file.problems())
                .extracting(Problem::asLine)
                .containsExactly(read(name.replace(".gift", ".expected")).strip());
        assertThat(file.questions())
                .extracting(Question::name)
                .startsWith("before")
                .endsWith("after");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void at_the_same_line_whatever_ends_it(String name) {
        List<Problem> expected = Gift.LESSON_PARSER.parse(name, read(name)).problems();
        assertThat(Gift.LESSON_PARSER
                        .parse(name, read(name).replace("\n", "\r\n"))
                        .problems())
                .isEqualTo(expected);
    }

    @Test
    void all_faults_of_a_file_are_told_at_once_in_its_order() throws IOException {
        StringBuilder all = new StringBuilder();
        faults().filter(name -> !name.startsWith("name-"))
                .forEach(name -> all.append(read(name)
                                .replaceAll("(?m)^::(before|after)::.*$", "")
                                .replace("::broken::", "::" + name + "::"))
                        .append('\n'));
        List<Problem> problems =
                Gift.LESSON_PARSER.parse("all.gift", all.toString()).problems();
        assertThat(problems).hasSize((int)
                faults().filter(name -> !name.startsWith("name-")).count());
        assertThat(problems).extracting(problem -> problem.where().line()).isSorted();
    }

    @Test
    void every_fault_has_the_line_that_is_expected() throws IOException {
        assertThat(faults().count()).isGreaterThan(50);
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("\\.\\w+$", ""))
                            .toList())
                    .allSatisfy(name -> assertThat(Files.exists(FOLDER.resolve(name + ".gift"))
                                    && Files.exists(FOLDER.resolve(name + ".expected")))
                            .as(name)
                            .isTrue());
        }
    }

    private static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
