package dev.slipway.quiz.grading;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Command;
import dev.slipway.quiz.Description;
import dev.slipway.quiz.Essay;
import dev.slipway.quiz.Fractions;
import dev.slipway.quiz.Lab;
import dev.slipway.quiz.Matching;
import dev.slipway.quiz.MultipleChoice;
import dev.slipway.quiz.Numerical;
import dev.slipway.quiz.Ordering;
import dev.slipway.quiz.OrderingRule;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuestionVerdict.State;
import dev.slipway.quiz.Quiz;
import dev.slipway.quiz.QuizVerdict;
import dev.slipway.quiz.ShortAnswer;
import dev.slipway.quiz.TrueFalse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Grades answers. Pure: the same question and answer always give the same verdict, also when a class is graded again
 * later.
 *
 * <p>The rules are those of Moodle's question types, so that an imported quiz gives the same marks:
 * <ul>
 *   <li>single choice: the weight of the chosen option, but not below 0;
 *   <li>multiple choice: the sum of the weights of the chosen options, kept between 0 and 1. An option without a weight
 *       adds nothing, so ticking all options costs points only if the author gave wrong options a negative weight;
 *   <li>true/false: 1 or 0;
 *   <li>short answer: the weight of the first accepted text that matches, see {@link Wildcard};
 *   <li>numerical: the weight of the first accepted range that contains the number, both ends included, see
 *   {@link TypedNumber};
 *   <li>matching: right pairs divided by pairs;
 *   <li>ordering: by its {@link OrderingRule};
 *   <li>command: the weight of the first accepted command that means the same; otherwise, if the author allows it,
 *   partial points;
 *   <li>lab: checks passed divided by checks;
 *   <li>essay: a person decides;
 *   <li>no answer, or an answer of another kind (the file was edited since): 0, with an explanation.
 * </ul>
 */
public final class Grader {

    private static final String NO_ANSWER = "no answer was given";
    private static final String ODD_ANSWER = "the stored answer does not fit this question, which was edited since";

    private Grader() {}

    public static QuestionVerdict grade(Question question, Answer answer) {
        if (question instanceof Description) {
            return QuestionVerdict.ungraded(question, State.NOT_ASKED, "", "there is nothing to answer");
        }
        if (answer.givesNothing()) {
            return QuestionVerdict.ungraded(question, State.UNANSWERED, RightAnswer.of(question), NO_ANSWER);
        }
        return switch (question) {
            case MultipleChoice choice when answer instanceof Answer.Chosen given -> ChoiceGrading.grade(choice, given);
            case TrueFalse statement
            when answer instanceof Answer.Chosen given -> ChoiceGrading.grade(statement, given);
            case ShortAnswer text when answer instanceof Answer.Text given -> TypedGrading.grade(text, given);
            case Numerical number when answer instanceof Answer.Text given -> TypedGrading.grade(number, given);
            case Matching matching when answer instanceof Answer.Paired given -> MatchingGrading.grade(matching, given);
            case Ordering ordering
            when answer instanceof Answer.Ordered given -> OrderingGrading.grade(ordering, given);
            case Command command when answer instanceof Answer.Text given -> CommandGrading.grade(command, given);
            case Lab lab when answer instanceof Answer.Checked given -> LabGrading.grade(lab, given);
            case Essay essay
            when answer instanceof Answer.Text given ->
                QuestionVerdict.ungraded(essay, State.NEEDS_GRADING, "", "an instructor will read this");
            case Question other -> odd(other);
        };
    }

    /**
     * The same for a question that may be tried several times: the best try counts, each reduced by the penalty for
     * the wrong tries before it.
     *
     * @param tries the answers that were checked before, in order
     * @param answer the last one, checked or not
     * @param perWrongTry 0 to 1 of the question's point
     */
    public static QuestionVerdict grade(Question question, List<Answer> tries, Answer answer, BigDecimal perWrongTry) {
        QuestionVerdict verdict = grade(question, answer);
        if (tries.isEmpty() || verdict.state() == State.NEEDS_GRADING) {
            return verdict;
        }
        List<BigDecimal> fractions = new ArrayList<>(
                tries.stream().map(one -> grade(question, one).fraction()).toList());
        if (!tries.getLast().equals(answer)) {
            fractions.add(verdict.fraction());
        }
        BigDecimal best = Penalty.best(fractions, perWrongTry);
        return best.compareTo(verdict.fraction()) == 0
                ? verdict
                : verdict.adjusted(
                        best,
                        "best of " + fractions.size() + " tries; each wrong try takes off "
                                + Fractions.percent(perWrongTry));
    }

    /**
     * @param answers by name of question; a missing one counts as blank, and names the quiz does not have are ignored
     */
    public static QuizVerdict grade(Quiz quiz, Map<String, Answer> answers) {
        List<QuestionVerdict> verdicts = quiz.asked().stream()
                .map(question -> grade(question, answers.getOrDefault(question.name(), Answer.BLANK)))
                .toList();
        return QuizVerdict.of(quiz, verdicts);
    }

    /** The verdict on an answer that does not fit the kind of question. */
    public static QuestionVerdict odd(Question question) {
        return QuestionVerdict.ungraded(question, State.UNANSWERED, RightAnswer.of(question), ODD_ANSWER);
    }
}
