package dev.slipway.quiz.attempt;

import dev.slipway.quiz.Question;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuestionVerdict.State;
import dev.slipway.quiz.grading.Grader;
import java.math.BigDecimal;
import java.util.List;

/**
 * Grades attempts again after answer keys were corrected. A regrade is a value, and serves as the preview. Applying
 * it makes its changes, and each change contains what undoing it needs. Marks given by hand stay, whatever the rule.
 *
 * @param questions names of the corrected questions
 * @param rule how to combine old and new verdicts
 * @param changes one for each attempt that was asked one of the questions, even if its points do not change
 */
public record Regrade(List<String> questions, Rule rule, List<Change> changes) {

    /** How old and new verdicts are combined. */
    public enum Rule {
        /** The verdict by the new key, whether better or worse. */
        NEW_KEY("graded by the corrected key"),
        /** For each question, the better of both verdicts. */
        EITHER_KEY("right by the old or by the corrected key"),
        /** Full points for everybody who was asked, even without an answer. */
        FULL_CREDIT("the question was faulty: full points for all"),
        /** The new key, but only for attempts that do not lose points in total. */
        ONLY_UPWARDS("graded by the corrected key, which nobody loses points by");

        private final String why;

        Rule(String why) {
            this.why = why;
        }

        /** The explanation for the student, one line. */
        public String why() {
            return why;
        }
    }

    /**
     * The change to one attempt.
     *
     * @param before as graded until now
     * @param after as graded by the rule
     */
    public record Change(Attempt.Graded before, Attempt.Graded after) {

        /** The points that the student gains; negative for a loss. */
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
     * @param attempts graded attempts in their current state; those without any of the questions are ignored
     * @param mended the corrected questions, with unchanged names
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
            return old; // there is no answer key to grade by
        }
        int better = fresh.fraction().compareTo(old.fraction());
        boolean counts = rule == Rule.EITHER_KEY ? better > 0 : better != 0;
        return counts ? fresh.explained(rule.why()) : old;
    }
}
