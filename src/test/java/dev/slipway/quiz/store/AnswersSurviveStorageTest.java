package dev.slipway.quiz.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Answer.Checked.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersSurviveStorageTest {

    @Test
    void of_every_kind() {
        Map<String, Answer> answers = Map.of("a", Answer.Chosen.of(0, 2), "b", new Answer.Text("docker ps"), "c", Answer.Paired.of(1, -1),
                "d", Answer.Ordered.of(2, 0, 1), "e", new Answer.Checked(List.of(new Finding(true, "web runs"))), "f", Answer.BLANK);
        assertThat(AttemptJson.answers(AttemptJson.answers(answers))).isEqualTo(answers);
        assertThat(answers.values().stream().map(Object::getClass).distinct()).hasSize(Answer.class.getPermittedSubclasses().length);
    }

    @Test
    void verdicts_from_before_there_were_explanations_can_be_read() {
        String old = """
                [{"name":"a","text":"<p>Is it?</p>","state":"CORRECT","points":"1","given":"True","rightAnswer":"True","feedback":[],"parts":[]}]""";
        assertThat(AttemptJson.verdict(old)).hasSize(1).first().satisfies(question -> assertThat(question.explanation()).isNull());
    }
}
