package dev.slipway.quiz.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Statistics of one question.
 *
 * @param asked how many attempts asked it; all figures are about these
 * @param facility the mean of its fractions, 0 to 1; a missing answer counts as 0
 * @param deviation the standard deviation of its fractions
 * @param discriminationIndex the correlation of its fractions with the rest of the same attempts, −1 to 1; empty if
 *     either does not vary
 * @param discriminativeEfficiency the covariance of both divided by its maximum, −1 to 1; empty likewise
 * @param chosen how many attempts chose each option, in the order of the question; options it no longer has come last
 * @param medianSeconds spent on it, over the attempts for which it is known
 * @param warnings messages for the instructor; empty if the question looks fine
 */
public record QuestionStatistics(
        String name,
        int asked,
        double facility,
        double deviation,
        OptionalDouble discriminationIndex,
        OptionalDouble discriminativeEfficiency,
        Map<String, Integer> chosen,
        OptionalDouble medianSeconds,
        List<String> warnings) {

    /** With fewer answers, figures are mostly due to chance. */
    static final int ENOUGH_TO_WARN = 10;

    private static final double TOO_HARD = 0.05;
    private static final double TOO_EASY = 0.95;

    static QuestionStatistics of(AskedQuestion question, List<MarkedAttempt> all) {
        List<MarkedAttempt> attempts =
                all.stream().filter(attempt -> attempt.asked(question.name())).toList();
        double[] own = attempts.stream()
                .mapToDouble(attempt -> attempt.fraction(question.name()))
                .toArray();
        double[] rest = new double[own.length];
        Arrays.setAll(rest, i -> attempts.get(i).total() - own[i]);
        double greatest = Sample.greatestCovariance(own, rest);
        OptionalDouble efficiency = Sample.hardlyAny(greatest)
                ? OptionalDouble.empty()
                : OptionalDouble.of(Sample.covariance(own, rest) / greatest);
        OptionalDouble index = Sample.correlation(own, rest);
        Map<String, Integer> chosen = chosen(question, attempts);
        double facility = Sample.mean(own);
        return new QuestionStatistics(
                question.name(),
                attempts.size(),
                facility,
                Sample.deviation(own),
                index,
                efficiency,
                chosen,
                seconds(question, attempts),
                warnings(attempts.size(), facility, index, chosen));
    }

    private static Stream<MarkedAttempt.Mark> marks(AskedQuestion question, List<MarkedAttempt> attempts) {
        return attempts.stream().map(attempt -> attempt.marks().get(question.name()));
    }

    private static Map<String, Integer> chosen(AskedQuestion question, List<MarkedAttempt> attempts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        question.options().forEach(option -> counts.put(option, 0));
        marks(question, attempts)
                .flatMap(mark -> mark.chosen().stream())
                .forEach(option -> counts.merge(option, 1, Integer::sum));
        return counts;
    }

    private static OptionalDouble seconds(AskedQuestion question, List<MarkedAttempt> attempts) {
        double[] known = marks(question, attempts)
                .filter(mark -> mark.seconds().isPresent())
                .mapToDouble(mark -> mark.seconds().getAsLong())
                .toArray();
        return known.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Sample.median(known));
    }

    private static List<String> warnings(
            int asked, double facility, OptionalDouble index, Map<String, Integer> chosen) {
        List<String> warnings = new ArrayList<>();
        if (asked < ENOUGH_TO_WARN) {
            return warnings;
        }
        if (index.isPresent() && index.getAsDouble() < 0) {
            warnings.add("students who do well in the rest do worse here: look at the key");
        }
        if (facility < TOO_HARD) {
            warnings.add("almost nobody gets it right: too hard, or a wrong key");
        } else if (facility > TOO_EASY) {
            warnings.add("almost everybody gets it right: it tells students apart no more");
        }
        chosen.forEach((option, count) -> {
            if (count == 0) {
                warnings.add("nobody chooses `" + option + "`: it distracts no one");
            }
        });
        return warnings;
    }
}
