package dev.slipway.quiz.gift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Answer.Checked;
import dev.slipway.quiz.Essay;
import dev.slipway.quiz.Lab;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuestionVerdict.Part;
import dev.slipway.quiz.QuestionVerdict.State;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.Rubric;
import dev.slipway.quiz.Rubric.Criterion;
import dev.slipway.quiz.ShortAnswer;
import dev.slipway.quiz.grading.Grader;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarksInCommentsMakeOurKindsTest {

    private static final String RUN =
            "::run:: Start it. {=docker run -d --name web nginx #yes =%50%docker run nginx #in front}";
    private static final String ESSAY =
            "// [slipway:rubric 2 Names the [first] cause]\n// [slipway:rubric 1 Gives an example]\n::why:: Why? {}";

    @Test
    void without_them_moodles_kinds_remain() {
        assertThat(Gift.question(RUN)).isInstanceOf(ShortAnswer.class);
        assertThat(Gift.question("::why:: Why? {}"))
                .isEqualTo(new Essay(Gift.question("::why:: Why? {}").stem(), Rubric.NONE));
    }

    @Test
    void a_command_is_graded_by_what_it_means() {
        String source = "// [slipway:command]\n" + RUN;
        QuestionVerdict right = Gift.grade(source, "docker container run --name=web --detach nginx:latest");
        assertThat(right.state()).isEqualTo(State.CORRECT);
        assertThat(right.feedback()).extracting(RichText::source).containsExactly("yes");
        assertThat(Gift.grade(source, "docker run nginx").fraction()).isEqualByComparingTo("0.5");
        QuestionVerdict wrong = Gift.grade(source, "docker run -d nginx");
        assertThat(wrong.fraction()).isEqualByComparingTo("0");
        assertThat(wrong.explanation()).isEqualTo("`--name web` is missing");
        assertThat(wrong.rightAnswer()).isEqualTo("docker run -d --name web nginx");
        assertThat(Gift.grade(source, "docker run 'web").explanation())
                .isEqualTo("this cannot be run: the quote ' is never closed");
    }

    @Test
    void a_command_may_count_for_what_is_right_in_it() {
        String source = "// [slipway:command partial]\n::run:: Start it. {=docker run -d --name web nginx}";
        assertThat(Gift.grade(source, "docker run -d nginx").fraction()).isEqualByComparingTo("0.666667");
        assertThat(Gift.grade(source, "docker run -d --rm nginx").fraction()).isEqualByComparingTo("0.333333");
        assertThat(Gift.grade(source, "docker start web").fraction()).isEqualByComparingTo("0");
    }

    @Test
    void a_lab_is_graded_by_what_its_check_found() {
        String source = "// [slipway:lab hello]\n::lab:: Run it. {####all}";
        assertThat(Gift.question(Lab.class, source).task()).isEqualTo("hello");
        QuestionVerdict verdict = Gift.grade(
                source,
                new Checked(List.of(
                        new Checked.Finding(true, "web runs"), new Checked.Finding(false, "port 80 is closed"))));
        assertThat(verdict.fraction()).isEqualByComparingTo("0.5");
        assertThat(verdict.explanation()).isEqualTo("1 of 2 checks passed");
        assertThat(verdict.parts()).extracting(Part::text).containsExactly("web runs", "port 80 is closed");
        assertThat(Gift.grade(source, new Checked(List.of())).state()).isEqualTo(State.UNANSWERED);
    }

    @Test
    void an_essay_may_have_a_rubric() {
        Essay essay = Gift.question(Essay.class, ESSAY);
        assertThat(essay.rubric().criteria())
                .containsExactly(new Criterion("Names the [first] cause", 2), new Criterion("Gives an example", 1));
        QuestionVerdict verdict = Grader.grade(essay, new Answer.Text("Because."))
                .gradedByRubric(essay.rubric(), List.of(new BigDecimal("1.5"), BigDecimal.ZERO), "Say more.");
        assertThat(verdict.fraction()).isEqualByComparingTo("0.5");
        assertThat(verdict.explanation()).isEqualTo("1.5 of 3 points of the rubric");
        assertThat(verdict.parts()).extracting(Part::why).containsExactly("1.5 of 2", "0 of 1", "Say more.");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> verdict.gradedByRubric(essay.rubric(), List.of(new BigDecimal(3), BigDecimal.ONE), ""))
                .withMessageContaining("needs 0 to 2");
    }

    @Test
    void a_short_answer_may_tell_upper_from_lower_case() {
        String source = "// [slipway:case]\n::case:: Write it. {=Dockerfile}";
        assertThat(Gift.grade(source, "Dockerfile").state()).isEqualTo(State.CORRECT);
        assertThat(Gift.grade(source, "dockerfile").state()).isEqualTo(State.WRONG);
    }

    @Test
    void tags_are_those_of_moodle() {
        assertThat(Gift.question("// [tag:images] and [tag: hard one ] [tag:images]\nIs it? {T}")
                        .tags())
                .containsExactly("images", "hard one");
    }
}
