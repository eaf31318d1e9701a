package dev.slipway.lint;

import dev.slipway.course.Lesson;
import dev.slipway.course.MarkdownSource;
import dev.slipway.quiz.Quiz;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Checks that a lesson's {@code minutes} are close to an estimate of its duration. */
final class TimesRule {

    private static final int WORDS_A_MINUTE = 200;
    private static final double MINUTES_A_TASK = 2;
    private static final double MINUTES_A_QUESTION = 0.5;
    private static final double MIN_RATIO = 0.7;
    private static final double MAX_RATIO = 2;

    void look(LessonFiles files, Diagnostics remarks) {
        Lesson lesson = files.lesson();
        int words = words(files.text());
        int questions = lesson.quiz().map(Quiz::questions).map(q -> q.size()).orElse(0);
        double estimate = (double) words / WORDS_A_MINUTE
                + lesson.tasks().size() * MINUTES_A_TASK
                + questions * MINUTES_A_QUESTION;
        long about = Math.max(1, Math.round(estimate));
        if (lesson.minutes() == 0) {
            if (files.text().settings().isPresent()
                    && !files.text().settings().get().has("minutes")) {
                remarks.warning(
                        files.text().at("minutes"),
                        "the lesson does not say how long it takes",
                        "Write `minutes: " + about + "` or what you measured");
            }
        } else if (lesson.minutes() < estimate * MIN_RATIO || lesson.minutes() > Math.max(5, estimate * MAX_RATIO)) {
            remarks.warning(
                    files.text().at("minutes"),
                    "the lesson promises " + lesson.minutes() + " minutes, and " + words + " words, "
                            + Linter.number(lesson.tasks().size(), "task") + " and "
                            + Linter.number(questions, "question") + " take about " + about,
                    "Write what you measured, or cut the lesson");
        }
    }

    /** The number of words to read, including commands and their output but not tasks, which are counted separately. */
    private static int words(MarkdownSource text) {
        return text.all(Node.class).stream()
                .mapToInt(node -> switch (node) {
                    case Text t -> count(t.getLiteral());
                    case Code c -> count(c.getLiteral());
                    case FencedCodeBlock b ->
                        b.getInfo() != null && b.getInfo().contains("task=") ? 0 : count(b.getLiteral());
                    default -> 0;
                })
                .sum();
    }

    private static int count(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
