package dev.slipway.quiz.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.Problems;
import dev.slipway.authoring.YamlMap;
import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Answer.Checked.Finding;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.attempt.QuizRevision;
import dev.slipway.quiz.attempt.QuizSettings;
import dev.slipway.quiz.attempt.QuizSettingsReader;
import dev.slipway.quiz.format.QuestionFile;
import dev.slipway.quiz.gift.GiftParser;
import dev.slipway.quiz.grading.Grader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswersSurviveStorageTest {

    @Test
    void of_every_kind() {
        Map<String, Answer> answers = Map.of(
                "a",
                Answer.Chosen.of(0, 2),
                "b",
                new Answer.Text("docker ps"),
                "c",
                Answer.Paired.of(1, -1),
                "d",
                Answer.Ordered.of(2, 0, 1),
                "e",
                new Answer.Checked(List.of(new Finding(true, "web runs"))),
                "f",
                Answer.BLANK);
        assertThat(AttemptJson.answers(AttemptJson.answers(answers))).isEqualTo(answers);
        assertThat(answers.values().stream().map(Object::getClass).distinct())
                .hasSize(Answer.class.getPermittedSubclasses().length);
    }

    @Test
    void so_do_questions_of_every_kind_with_their_rules_and_versions() {
        List<Question> bank = everyKind();
        QuizSettings settings = settings(
                "time-limit: 10 min\nextensions: { ada: 5 min }\nopens: 2026-11-30T12:00Z\nlate: 10 % per day\npenalty: 25\n"
                        + "draw: [{ count: 1, tag: b }, { count: 1, category: a }, { count: 1 }]");
        QuizRevision edition = QuizRevision.of(bank, settings);
        assertThat(AttemptJson.revision(AttemptJson.revision(edition))).isEqualTo(edition);
        assertThat(AttemptJson.revision(AttemptJson.revision(AttemptJson.revision(edition))))
                .isEqualTo(AttemptJson.revision(edition));
        assertThat(bank.stream().map(Object::getClass).distinct())
                .hasSize(Question.class.getPermittedSubclasses().length);
    }

    @Test
    void so_do_verdicts() {
        AttemptJson.Marks marks = new AttemptJson.Marks(
                everyKind().stream()
                        .map(q -> Grader.grade(q, new Answer.Text("3")))
                        .toList(),
                Set.of("number"));
        assertThat(AttemptJson.marks(AttemptJson.marks(marks))).isEqualTo(marks);
    }

    @Test
    void verdicts_from_before_there_were_explanations_can_be_read() {
        String old = """
                [{"name":"a","text":"<p>Is it?</p>","state":"CORRECT","points":"1","given":"True","rightAnswer":"True","feedback":[],"parts":[]}]""";
        assertThat(AttemptJson.shown(old))
                .hasSize(1)
                .first()
                .satisfies(question -> assertThat(question.explanation()).isNull());
    }

    private static List<Question> everyKind() {
        QuestionFile file = new GiftParser(GiftParser.Options.LESSON).parse("quiz.gift", """
            $CATEGORY: a/b

            // [tag:b]
            ::number:: How many? {#=3:0.5#right =%50%80 ~#else}

            ::one:: Which? {=a#yes ~%50%b ~c####all}

            ::truth:: [html]<p>Is it?</p> {F#no#yes}

            ::short:: Say. {=docker ps =%50%docker *}

            ::pairs:: Match. {=a -> b =c -> d}

            ::order:: Sort. {>2 ALL VERTICAL ABSOLUTE_POSITION
            a
            b
            }

            // [slipway:rubric 2 Names it]
            ::essay:: Tell. {}

            ::text:: Read this.

            // [slipway:command partial]
            ::command:: Type. {=docker ps -a}

            // [slipway:lab hello]
            ::lab:: Do. {}
            """);
        assertThat(file.problems()).isEmpty();
        return file.questions();
    }

    private static QuizSettings settings(String yaml) {
        Problems problems = new Problems();
        QuizSettings settings = YamlMap.parse("quiz.yml", 1, yaml, problems)
                .map(map -> QuizSettingsReader.read(map, everyKind()))
                .orElseThrow();
        assertThat(problems.list()).isEmpty();
        return settings;
    }
}
