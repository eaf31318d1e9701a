package dev.slipway.quiz.web;

import dev.slipway.quiz.attempt.Attempt.Graded;
import dev.slipway.quiz.attempt.Student;
import dev.slipway.quiz.attempt.OfferedQuiz;
import dev.slipway.quiz.attempt.QuizSettings;
import dev.slipway.quiz.attempt.QuizSettings.Shown;
import dev.slipway.quiz.store.AttemptSummary;
import dev.slipway.quiz.store.KeptAttempts;
import dev.slipway.quiz.store.KeptAttempts.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a student is shown of their graded attempts, and when. */
@ApplicationScoped
class AttemptPages {

    @Inject
    KeptAttempts kept;

    QuizSettings settings(OfferedQuiz quiz, Student who) {
        return kept.settings(quiz, who);
    }

    /** Graded ones whose points may be seen, in the order of their numbers. */
    List<AttemptSummary> summaries(OfferedQuiz quiz, Student who) {
        return kept.summaries(quiz, who);
    }

    Optional<AttemptPage> graded(OfferedQuiz quiz, Student who, int number) {
        return kept.find(quiz, who, number).map(attempt -> page(attempt, quiz, who));
    }

    private AttemptPage page(Kept kept, OfferedQuiz quiz, Student who) {
        RichTextHtml html = RichTextHtml.of(quiz);
        return kept.graded()
                .map(graded -> page(graded, who, kept.made(), html))
                .orElseGet(() -> new AttemptPage(
                        kept.row().number,
                        kept.row().passed,
                        kept.row().percent(),
                        ShownVerdict.points(kept.row().points),
                        ShownVerdict.points(kept.row().most),
                        quiz.settings().passPercent(),
                        kept.row().startedAt,
                        false,
                        false,
                        0,
                        true,
                        "",
                        kept.shownThen()));
    }

    private static AttemptPage page(Graded graded, Student who, int made, RichTextHtml html) {
        QuizSettings settings = graded.sheet().settings();
        Instant now = Instant.now();
        boolean feedback = settings.shows(settings.feedback(), who.name(), made, now);
        boolean answers = feedback && settings.shows(settings.rightAnswers(), who.name(), made, now);
        return new AttemptPage(
                graded.sheet().number(),
                graded.passed(),
                graded.percent().setScale(0, RoundingMode.DOWN).intValue(),
                ShownVerdict.points(graded.points()),
                ShownVerdict.points(BigDecimal.valueOf(graded.outOf())),
                settings.passPercent(),
                graded.submitted().at(),
                graded.isLate(),
                graded.points().compareTo(graded.verdict().points()) < 0,
                graded.verdict().pending(),
                feedback,
                hidden(settings, feedback, answers),
                feedback ? ShownVerdict.of(graded, answers, html) : List.of());
    }

    private static String hidden(QuizSettings settings, boolean feedback, boolean answers) {
        if (!feedback) {
            return "Points and feedback show " + when(settings.feedback()) + ".";
        }
        if (answers) {
            return "";
        }
        return settings.rightAnswers() == Shown.AFTER_LAST_ATTEMPT && settings.attempts() == 0
                ? "Right answers stay hidden: you may take this quiz as often as you want."
                : "Right answers show " + when(settings.rightAnswers()) + ".";
    }

    private static String when(Shown rule) {
        return switch (rule) {
            case AFTER_SUBMITTING -> "after submitting";
            case AFTER_LAST_ATTEMPT -> "when you have no attempt left";
            case AFTER_CLOSING -> "when the quiz has closed";
            case NEVER -> "nowhere: your instructor will talk about it";
        };
    }
}
