package dev.slipway.quiz.attempt;

import dev.slipway.quiz.Question;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuestionVerdict.State;
import dev.slipway.quiz.grading.Grader;
import java.math.BigDecimal;
import java.util.List;

/**
 * Grading anew after keys were mended. A regrade is a value: made, it is the preview; its changes are what applying it does,
 * and each holds what undoing it needs. What a person has marked by hand stays as it is, whatever the rule.
 *
 * @param questions the names of the mended questions
 * @param rule how old and new verdicts make the one that counts
 * @param changes one for each attempt that was asked one of the questions, changed or not
 */
public record Regrade(List<String> questions, Rule rule, List<Change> changes) {

    /** How the instructor wants it. */
    public enum Rule {
        /** What the new key gives, be it more or less. */
        NEW_KEY("graded by the corrected key"),
        /** Right by either key is right: of each question the better of both verdicts. */
        EITHER_KEY("right by the old or by the corrected key"),
        /** All who were asked have it in full, answered or not. */
        FULL_CREDIT("the question was faulty: full points for all"),
        /** The new key, for attempts that do not lose points by it as a whole. */
        ONLY_UPWARDS("graded by the corrected key, which nobody loses points by");

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
        questions = List.copyOf(questions);
        changes = List.copyOf(changes);
    }

    /**
     * @param attempts as they are graded now; those that did not ask any of the questions are left alone
     * @param mended the questions as they are now, under the same names
     */
    public static Regrade preview(List<Attempt.Graded> attempts, List<Question> mended, Rule rule) {
        List<Change> changes = attempts.stream()
                .filter(attempt -> mended.stream()
                        .anyMatch(question -> attempt.sheet().paper().asks(question.name())))
                .map(attempt -> new Change(attempt, regraded(attempt, mended, rule)))
                .toList();
        return new Regrade(mended.stream().map(Question::name).toList(), rule, changes);
    }

    private static Attempt.Graded regraded(Attempt.Graded attempt, List<Question> mended, Rule rule) {
        Attempt.Graded after = attempt.regraded(mended.stream()
                .flatMap(question ->
                        attempt.verdict(question.name()).map(old -> verdict(old, attempt, question, rule)).stream())
                .toList());
        return rule == Rule.ONLY_UPWARDS && after.points().compareTo(attempt.points()) < 0 ? attempt : after;
    }

    private static QuestionVerdict verdict(QuestionVerdict old, Attempt.Graded attempt, Question mended, Rule rule) {
        if (rule == Rule.FULL_CREDIT) {
            return old.fraction().compareTo(BigDecimal.ONE) == 0 ? old : old.gradedByHand(BigDecimal.ONE, rule.why());
        }
        QuestionVerdict fresh = Grader.grade(
                mended,
                attempt.sheet().tries().getOrDefault(mended.name(), List.of()),
                attempt.sheet().answer(mended.name()),
                attempt.sheet().settings().penaltyPerWrongTry());
        if (fresh.state() == State.NEEDS_GRADING || fresh.state() == State.NOT_ASKED) {
            return old; // there is no key to grade by
        }
        int better = fresh.fraction().compareTo(old.fraction());
        boolean counts = rule == Rule.EITHER_KEY ? better > 0 : better != 0;
        return counts ? fresh.explained(rule.why()) : old;
    }
}
