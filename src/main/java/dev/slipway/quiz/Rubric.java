package dev.slipway.quiz;

import dev.slipway.quiz.QuestionVerdict.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The criteria for grading an {@link Essay}, with their points.
 *
 * @param criteria may be empty: then the essay gets a single mark
 */
public record Rubric(List<Criterion> criteria) {

    public static final Rubric NONE = new Rubric(List.of());

    /**
     * @param text one line; students see it too
     * @param points 1 to 1000
     */
    public record Criterion(String text, int points) {
        public Criterion {
            if (text.isBlank() || points < 1 || points > 1_000) {
                throw new IllegalArgumentException(
                        "criterion `" + text + "` has " + points + " points, needs a text and 1 to 1000");
            }
        }
    }

    public Rubric {
        criteria = List.copyOf(criteria);
    }

    /** The sum of the criteria's points. */
    public int points() {
        return criteria.stream().mapToInt(Criterion::points).sum();
    }

    /** @param given points for each criterion, in order, from 0 to the criterion's points; fractions are allowed */
    Marked mark(List<BigDecimal> given) {
        if (given.size() != criteria.size()) {
            throw new IllegalArgumentException(given.size() + " marks for " + criteria.size() + " criteria");
        }
        List<Part> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < given.size(); i++) {
            Criterion criterion = criteria.get(i);
            BigDecimal mark = given.get(i);
            if (mark.signum() < 0 || mark.compareTo(new BigDecimal(criterion.points())) > 0) {
                throw new IllegalArgumentException(
                        "`" + criterion.text() + "` is marked with " + mark + ", needs 0 to " + criterion.points());
            }
            sum = sum.add(mark);
            parts.add(new Part(
                    criterion.text(), Fractions.of(mark, points()), shown(mark) + " of " + criterion.points()));
        }
        return new Marked(Fractions.of(sum, points()), parts, shown(sum) + " of " + points() + " points of the rubric");
    }

    private static String shown(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** The points as a fraction, one part for each criterion, and a summary in words. */
    record Marked(BigDecimal fraction, List<Part> parts, String explanation) {}
}
