package dev.slipway.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.slipway.quiz.aiken.AikenParser;
import dev.slipway.quiz.commandline.CommandReader;
import dev.slipway.quiz.commandline.Comparison;
import dev.slipway.quiz.format.QuestionFile;
import dev.slipway.quiz.gift.Gift;
import dev.slipway.quiz.gift.GiftWriter;
import dev.slipway.quiz.grading.Grader;
import dev.slipway.quiz.moodle.MoodleXmlParser;
import dev.slipway.quiz.moodle.MoodleXmlWriter;
import java.nio.charset.StandardCharsets;

/**
 * In an ordinary run Jazzer feeds its seeds, which lie in {@code WhateverIsReadMakesNoTroubleFuzzTestInputs}. With
 * {@code JAZZER_FUZZ=1} and the name of one method it looks for more, and keeps what makes trouble beside the seeds.
 */
class WhateverIsReadMakesNoTroubleFuzzTest {

    /** No reader makes much more out of a text than there is in it. */
    private static final int MAX_PER_CHARACTER = 1;

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void check(QuestionFile file, String text) {
        assertThat(file.questions().size() + file.problems().size())
                .isBetween(1, MAX_PER_CHARACTER * text.length() + 1);
        new Quiz("fuzz", "Fuzz", 60, 0, file.questions()); // refuses names that are there twice
        file.questions().forEach(question -> Grader.grade(question, new Answer.Text("docker ps")));
        MoodleXmlWriter.write(file.questions());
    }

    @FuzzTest
    void gift(byte[] bytes) {
        QuestionFile file = Gift.PARSER.parse("x.gift", text(bytes));
        if (!text(bytes).isBlank()) {
            check(file, text(bytes));
        }
        Gift.PARSER.parse("y.gift", GiftWriter.write(file.questions()).text());
    }

    @FuzzTest
    void moodleXml(byte[] bytes) {
        QuestionFile file = MoodleXmlParser.parse("x.xml", text(bytes));
        check(file, text(bytes));
        assertThat(MoodleXmlParser.parse(
                                "y.xml", MoodleXmlWriter.write(file.questions()).text())
                        .questions())
                .hasSameSizeAs(file.questions());
    }

    @FuzzTest
    void aiken(byte[] bytes) {
        check(AikenParser.parse("x.txt", text(bytes)), text(bytes));
    }

    @FuzzTest
    void commands(byte[] bytes) {
        String line = text(bytes);
        if (CommandReader.fault(line).isEmpty()) {
            assertThat(Comparison.of(line, line).differences()).isEmpty();
            Comparison.of("docker run -d --name * -p 80:80 nginx", line);
        }
    }

    @FuzzTest
    void html(byte[] bytes) {
        assertThat(SafeHtml.clean(text(bytes)))
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("<style")
                .doesNotContainIgnoringCase("<iframe");
    }
}
