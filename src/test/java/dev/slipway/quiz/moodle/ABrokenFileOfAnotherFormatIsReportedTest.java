package dev.slipway.quiz.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.Problem;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.aiken.AikenParser;
import dev.slipway.quiz.format.QuestionFile;
import dev.slipway.quiz.gift.Gift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file in {@code quiz/broken-xml} and {@code quiz/broken-aiken} has one fault; the file {@code .expected} beside it
 * holds the lines an author is told.
 */
class ABrokenFileOfAnotherFormatIsReportedTest {

    private static final Path FOLDER = Path.of("src/test/resources/quiz");

    static Stream<Path> faults() throws IOException {
        try (Stream<Path> xml = Files.list(FOLDER.resolve("broken-xml"));
                Stream<Path> aiken = Files.list(FOLDER.resolve("broken-aiken"))) {
            return Stream.concat(xml, aiken)
                    .filter(file -> !file.toString().endsWith(".expected"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static QuestionFile parse(Path file) throws IOException {
        String name = file.getFileName().toString();
        return name.endsWith(".xml")
                ? MoodleXmlParser.parse(name, Files.readString(file))
                : AikenParser.parse(name, Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void with_file_line_fault_and_hint(Path file) throws IOException {
        String expected = Files.readString(Path.of(file.toString().replaceAll("\\.\\w+$", ".expected")))
                .strip();
        assertThat(parse(file).problems())
                .extracting(Problem::asLine)
                .containsExactlyElementsOf(expected.lines().toList());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void and_what_comes_before_it_loads(Path file) throws IOException {
        if (Files.readString(file).contains("before")) {
            assertThat(parse(file).questions())
                    .isNotEmpty()
                    .first()
                    .extracting(Question::name)
                    .isEqualTo("before");
        }
    }

    @Test
    void of_many_kinds() throws IOException {
        assertThat(faults().count()).isGreaterThan(25);
    }

    @Test
    void a_bomb_is_refused() {
        String laughs =
                "<!DOCTYPE quiz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]><quiz>&c;</quiz>";
        assertThat(MoodleXmlParser.parse("x.xml", laughs).problems())
                .extracting(Problem::what)
                .containsExactly("the file declares a DOCTYPE, which Moodle never writes");
        assertThat(MoodleXmlParser.parse("x.xml", "<quiz>" + "<a>".repeat(100_000))
                        .problems())
                .extracting(Problem::what)
                .containsExactly("elements are nested more than 30 deep");
        assertThat(MoodleXmlParser.parse("x.xml", "<quiz><question type=\"essay\">" + "<a/>".repeat(100_000))
                        .problems())
                .extracting(Problem::what)
                .containsExactly("a question of more than 20000 elements");
        assertThat(MoodleXmlParser.parse(
                                "x.xml",
                                "<quiz><question><name><text>" + "a".repeat(10_000_000)
                                        + "</text></name></question></quiz>")
                        .problems())
                .extracting(Problem::what)
                .containsExactly("a text of more than 2000000 characters");
        assertThat(MoodleXmlParser.parse("x.xml", "a".repeat(50_000_001)).problems())
                .extracting(Problem::what)
                .containsExactly("the file has 50000001 characters, and 50000000 is the limit");
        assertThat(Gift.problems("a".repeat(10_000_000)))
                .containsExactly("quiz.gift:1: more than 1000000 characters without a blank line"
                        + " — put a blank line between questions, or shorten the text");
        assertThat(Gift.problems("a\n\n".repeat(17_000_000)))
                .containsExactly("quiz.gift:1: the file has 51000000 characters, and 50000000 is the limit — split it");
        assertThat(AikenParser.parse("x.txt", "a\n\n".repeat(17_000_000)).problems())
                .hasSize(1);
        assertThat(AikenParser.parse("x.txt", "a".repeat(10_000_000)).problems())
                .extracting(Problem::what)
                .containsExactly("this line is longer than 20000 characters");
    }
}
