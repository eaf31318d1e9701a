package dev.slipway.quiz.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A graded attempt.
 *
 * @param student identifies the student
 * @param number 1 for the student's first attempt
 * @param marks by name of question, for each question that was asked, answered or not
 */
public record MarkedAttempt(String student, int number, Map<String, Mark> marks) {

    /**
     * The mark of one question.
     *
     * @param fraction of the question's point, 0 to 1
     * @param seconds spent on it, if known
     * @param chosen the options chosen, by their text; empty for other kinds
     */
    public record Mark(double fraction, OptionalLong seconds, List<String> chosen) {

        public Mark {
            chosen = List.copyOf(chosen);
        }

        public static Mark of(double fraction) {
            return new Mark(fraction, OptionalLong.empty(), List.of());
        }
    }

    public MarkedAttempt {
        marks = Map.copyOf(marks);
    }

    /** The points in percent of the maximum, 0 to 100. */
    double percent() {
        return 100 * total() / Math.max(1, marks.size());
    }

    double total() {
        return marks.values().stream().mapToDouble(Mark::fraction).sum();
    }

    boolean asked(String question) {
        return marks.containsKey(question);
    }

    double fraction(String question) {
        Mark mark = marks.get(question);
        return mark == null ? 0 : mark.fraction();
    }

    /** Each student's first attempt among these, since later ones were made knowing the answers. */
    public static List<MarkedAttempt> firstOnly(List<MarkedAttempt> attempts) {
        Map<String, Integer> first = new HashMap<>();
        attempts.forEach(attempt -> first.merge(attempt.student(), attempt.number(), Math::min));
        return attempts.stream()
                .filter(attempt -> Objects.equals(first.get(attempt.student()), attempt.number()))
                .collect(Collectors.toList());
    }
}
