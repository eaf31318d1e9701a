package dev.slipway.quiz.attempt;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Grader;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuestionVerdict.State;
import dev.slipway.quiz.Quiz;
import dev.slipway.quiz.QuizVerdict;
import java.math.BigDecimal;
import java.util.List;

/**
 * Grading anew after the key of a question was mended. A regrade is a value: made, it is the preview; its changes are what
 * applying it does, and each holds what undoing it needs.
 *
 * @param question the name of the mended question
 * @param rule how old and new verdicts make the one that counts
 * @param changes one for each attempt that asked the question and was answered by its old version, changed or not
 */
public record Regrade(String question, Rule rule, List<Change> changes) {

    /** How the instructor wants it. */
    public enum Rule {
        /** What the new key gives, be it more or less. */
        NEW_KEY("graded by the corrected key"),
        /** Right by either key is right. */
        EITHER_KEY("right by the old or by the corrected key"),
        /** All who were asked have it in full, answered or not. */
        FULL_CREDIT("the question was faulty: full points for all"),
        /** The new key, where it gives more to the attempt as a whole. */
        ONLY_UPWARDS("graded by the corrected key, where that gives more");

        private final String why;

        Rule(String why) {
            this.why = why;
        }

        /** For the student, one line. */
        public String why() {
            return why;
        }
    }

    /**
     * What becomes of one attempt.
     *
     * @param before as graded until now
     * @param after as graded by the rule
     */
    public record Change(Attempt.Graded before, Attempt.Graded after) {

        /** What the student gains, or loses if negative. */
        public BigDecimal difference() {
            return after.points().subtract(before.points());
        }

        public boolean isOne() {
            return difference().signum() != 0;
        }
    }

    public Regrade {
        changes = List.copyOf(changes);
    }

    /**
     * @param attempts as they are graded now; those that did not ask the question are left alone
     * @param mended the question as it is now, under the same name
     */
    public static Regrade preview(List<Attempt.Graded> attempts, Question mended, Rule rule) {
        List<Change> changes = attempts.stream().filter(attempt -> attempt.sheet().paper().versions().containsKey(mended.name()))
                .map(attempt -> new Change(attempt, regraded(attempt, mended, rule))).toList();
        return new Regrade(mended.name(), rule, changes);
    }

    /** The attempts as they are to be kept. */
    public List<Attempt.Graded> applied() {
        return changes.stream().map(Change::after).toList();
    }

    /** The attempts as they were: applying these takes the regrade back. */
    public List<Attempt.Graded> undone() {
        return changes.stream().map(Change::before).toList();
    }

    private static Attempt.Graded regraded(Attempt.Graded attempt, Question mended, Rule rule) {
        List<QuestionVerdict> verdicts = attempt.verdict().questions().stream()
                .map(verdict -> verdict.question().equals(mended.name()) ? verdict(verdict, attempt, mended, rule) : verdict).toList();
        Quiz quiz = new Quiz(attempt.verdict().quiz(), attempt.verdict().quiz(), attempt.sheet().settings().passPercent(), 0,
                attempt.sheet().paper().questions());
        return new Attempt.Graded(attempt.submitted(), QuizVerdict.of(quiz, verdicts));
    }

    private static QuestionVerdict verdict(QuestionVerdict old, Attempt.Graded attempt, Question mended, Rule rule) {
        if (rule == Rule.FULL_CREDIT) {
            return old.gradedByHand(BigDecimal.ONE, rule.why());
        }
        QuestionVerdict fresh = Grader.grade(mended, attempt.sheet().answers().getOrDefault(mended.name(), Answer.BLANK));
        if (fresh.state() == State.NEEDS_GRADING || fresh.state() == State.NOT_ASKED) {
            return old; // a person's marks are not a key's
        }
        boolean better = fresh.fraction().compareTo(old.fraction()) > 0;
        return better || rule == Rule.NEW_KEY && fresh.fraction().compareTo(old.fraction()) < 0
                ? fresh.explained(rule.why()) : old;
    }
}
