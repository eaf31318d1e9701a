package dev.slipway.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.quiz.format.QuestionFile;
import dev.slipway.quiz.format.WrittenFile;
import dev.slipway.quiz.gift.Gift;
import dev.slipway.quiz.gift.GiftWriter;
import dev.slipway.quiz.moodle.MoodleXmlParser;
import dev.slipway.quiz.moodle.MoodleXmlWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over questions made at random; a seed that fails is named, and can be run again. */
class WhatIsWrittenIsReadAgainTest {

    private static void assertSame(List<Question> read, List<Question> written) {
        assertThat(read).hasSameSizeAs(written);
        for (int i = 0; i < read.size(); i++) {
            assertSame(read.get(i), written.get(i));
        }
    }

    private static void assertSame(Question read, Question written) {
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*position")
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(written);
    }

    private static List<Question> throughGift(List<Question> questions) {
        WrittenFile file = GiftWriter.write(questions);
        assertThat(file.problems()).isEmpty();
        QuestionFile read = Gift.LESSON_PARSER.parse("q.gift", file.text());
        assertThat(read.problems()).as(file.text()).isEmpty();
        return read.questions();
    }

    private static List<Question> throughXml(List<Question> questions) {
        QuestionFile read =
                MoodleXmlParser.parse("q.xml", MoodleXmlWriter.write(questions).text());
        assertThat(read.problems()).isEmpty();
        assertThat(read.remarks()).isEmpty();
        return read.questions();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void as_gift(long seed) {
        List<Question> questions = new RandomQuestions(seed).questions(100, true);
        assertSame(throughGift(questions), questions);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void as_moodle_xml(long seed) {
        List<Question> questions = new RandomQuestions(seed).questions(100, false);
        assertSame(throughXml(questions), questions);
    }

    static Stream<Path> lessons() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("lessons"))) {
            return files.filter(file -> file.endsWith("quiz.gift")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void and_so_are_the_quizzes_of_the_course(Path file) throws IOException {
        List<Question> questions =
                Gift.LESSON_PARSER.parse("quiz.gift", Files.readString(file)).questions();
        assertSame(throughGift(questions), questions);
        assertSame(throughXml(throughXml(questions)), throughXml(questions));
    }

    @Test
    void what_gift_cannot_carry_is_told() {
        List<Question> questions = MoodleXmlParser.parse("bank.xml", """
                <quiz>
                <question type="shortanswer"><name><text>arrow</text></name><questiontext><text>Which?</text></questiontext>
                  <answer fraction="100"><text>a->b</text></answer></question>
                <question type="description"><name><text>intro</text></name><questiontext><text>Read.</text></questiontext>
                  <generalfeedback><text>Done.</text></generalfeedback></question>
                </quiz>""").questions();
        WrittenFile file = GiftWriter.write(questions);
        assertThat(file.problems())
                .extracting(problem -> problem.asLine())
                .containsExactly(
                        "bank.xml:2: question `arrow` holds `->`, which GIFT takes for a pair, so it is left out — write it in other words, or keep it in Moodle XML",
                        "bank.xml:4: the general feedback of the description `intro` is left out: GIFT has no place for it — put it into the text");
        assertThat(file.text()).isEqualTo("::intro:: [html]Read.\n\n");
    }

    @Test
    void what_moodle_xml_cannot_carry_is_told() {
        assertThat(MoodleXmlWriter.write(Gift.questions("::gap:: Flask listens on {=5000} by default."))
                        .problems())
                .hasSize(1)
                .first()
                .asString()
                .contains("the gap of question `gap`");
    }
}
