package dev.slipway.quiz.aiken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.quiz.MultipleChoice;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.RichText.Format;
import dev.slipway.quiz.format.QuestionFile;
import org.junit.jupiter.api.Test;

class AikenIsReadTest {

    @Test
    void with_full_stops_and_brackets() {
        QuestionFile file = AikenParser.parse("bank.txt", """
                \uFEFFWhich command lists images?
                A. docker ps
                B. docker images
                ANSWER: B

                Is a container
                a virtual machine?

                A) Yes
                B) No
                ANSWER: B
                """);
        assertThat(file.problems()).isEmpty();
        MultipleChoice first = (MultipleChoice) file.questions().get(0);
        assertThat(first.text()).isEqualTo(new RichText(Format.PLAIN, "Which command lists images?"));
        assertThat(first.single()).isTrue();
        assertThat(first.options())
                .extracting(option -> option.weight().intValue())
                .containsExactly(0, 1);
        assertThat(file.questions().get(1).text().source()).isEqualTo("Is a container\na virtual machine?");
        assertThat(file.questions())
                .extracting(question -> question.position().line())
                .containsExactly(1, 6);
    }
}
