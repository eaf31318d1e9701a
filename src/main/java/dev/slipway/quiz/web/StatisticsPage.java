package dev.slipway.quiz.web;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.attempt.QuizRevision;
import dev.slipway.quiz.grading.Grader;
import dev.slipway.quiz.statistics.QuestionStatistics;
import dev.slipway.quiz.statistics.QuizStatistics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Statistics for display: numbers as texts, bars in the units of their plots.
 *
 * @param waiting how many answers a person still has to grade; they count 0 until then
 * @param figures of the quiz as a whole
 * @param distribution ten bars, by percent
 * @param inWords a description of the distribution plot
 */
public record StatisticsPage(
        int attempts,
        long waiting,
        List<Figure> figures,
        List<Bar> distribution,
        String inWords,
        List<QuestionLine> questions) {

    /** A number with its name and what it means. */
    public record Figure(String name, String value, String meaning) {}

    /** A bar in a plot 200 wide and 60 high; {@code x} is its left end, in steps of 20. */
    public record Bar(int x, int height, int count, String label) {

        /** For the plot: its upper edge. */
        public int top() {
            return PLOT_HEIGHT - height;
        }

        /** Its left edge, with a gap to the next bar. */
        public int left() {
            return x + 2;
        }

        public int middle() {
            return x + 10;
        }

        /** The vertical position of its count. */
        public int countLine() {
            return top() - 2;
        }
    }

    /** An option and how many chose it; {@code width}: 0 to 100. */
    public record Option(String text, int count, int width) {}

    /** A question with its figures; {@code facilityWidth}: 0 to 100. */
    public record QuestionLine(
            int number,
            String name,
            String text,
            int asked,
            String facility,
            int facilityWidth,
            String discrimination,
            String efficiency,
            String seconds,
            List<Option> options,
            String rightAnswer,
            List<String> warnings) {}

    private static final String UNKNOWN = "–";
    private static final int PLOT_HEIGHT = 60;

    static StatisticsPage of(QuizStatistics statistics, QuizRevision revision, long waiting) {
        List<QuestionLine> lines = new ArrayList<>();
        for (QuestionStatistics question : statistics.questions()) {
            lines.add(line(lines.size() + 1, question, revision));
        }
        List<Bar> bars = bars(statistics.distribution());
        return new StatisticsPage(statistics.attempts(), waiting, figures(statistics), bars, inWords(bars), lines);
    }

    private static List<Figure> figures(QuizStatistics statistics) {
        List<Figure> figures = new ArrayList<>(List.of(
                new Figure("Mean", one(statistics.mean()) + " %", "of all attempts counted"),
                new Figure("Median", one(statistics.median()) + " %", "half have more, half less"),
                new Figure("Standard deviation", one(statistics.deviation()) + " %", "how far results spread")));
        statistics
                .reliability()
                .ifPresentOrElse(
                        reliability -> {
                            figures.add(new Figure(
                                    "Reliability",
                                    two(reliability.alpha()),
                                    "Cronbach's alpha; from 0.7 on the questions measure one thing"));
                            figures.add(new Figure(
                                    "Standard error",
                                    one(reliability.standardError()) + " %",
                                    "how far chance moves one result"));
                        },
                        () -> figures.add(new Figure(
                                "Reliability",
                                UNKNOWN,
                                "needs two questions or more, asked in all attempts, and results that differ")));
        return figures;
    }

    private static List<Bar> bars(List<Integer> counts) {
        int most = Math.max(1, Collections.max(counts));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            bars.add(new Bar(
                    20 * i, PLOT_HEIGHT * counts.get(i) / most, counts.get(i), 10 * i + " to " + 10 * (i + 1) + " %"));
        }
        return bars;
    }

    private static String inWords(List<Bar> bars) {
        return "Attempts by result. "
                + bars.stream()
                        .filter(bar -> bar.count() > 0)
                        .map(bar -> bar.label() + ": " + bar.count())
                        .collect(Collectors.joining("; "));
    }

    private static QuestionLine line(int number, QuestionStatistics question, QuizRevision revision) {
        var asked = revision.question(question.name()).orElseThrow();
        return new QuestionLine(
                number,
                question.name(),
                asked.text().readable(),
                question.asked(),
                Math.round(100 * question.facility()) + " %",
                (int) Math.round(100 * question.facility()),
                two(question.discriminationIndex()),
                two(question.discriminativeEfficiency()),
                question.medianSeconds().isPresent()
                        ? Math.round(question.medianSeconds().getAsDouble()) + " s"
                        : UNKNOWN,
                options(question.chosen()),
                Grader.grade(asked, Answer.BLANK).rightAnswer(),
                question.warnings());
    }

    private static List<Option> options(Map<String, Integer> chosen) {
        int most = chosen.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return chosen.entrySet().stream()
                .map(one -> new Option(one.getKey(), one.getValue(), 100 * one.getValue() / Math.max(1, most)))
                .toList();
    }

    private static String one(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String two(OptionalDouble number) {
        return number.isPresent() ? two(number.getAsDouble()) : UNKNOWN;
    }
}
