package dev.slipway.quiz.web;

import dev.slipway.quiz.attempt.Attempt.Graded;
import dev.slipway.quiz.attempt.AttemptQueries;
import dev.slipway.quiz.attempt.AttemptQueries.Past;
import dev.slipway.quiz.attempt.AttemptSummary;
import dev.slipway.quiz.attempt.OfferedQuiz;
import dev.slipway.quiz.attempt.QuizAttempts;
import dev.slipway.quiz.attempt.QuizSettings;
import dev.slipway.quiz.attempt.QuizSettings.Shown;
import dev.slipway.quiz.attempt.Student;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides what students see of their graded attempts, and when. */
@ApplicationScoped
class AttemptPages {

    @Inject
    QuizAttempts attempts;

    @Inject
    AttemptQueries queries;

    @Inject
    Clock clock;

    QuizSettings settings(OfferedQuiz quiz, Student who) {
        return attempts.settings(quiz, who);
    }

    /** The graded attempts whose points the student may see, by number. */
    List<AttemptSummary> summaries(OfferedQuiz quiz, Student who) {
        return queries.ofQuiz(who.id(), quiz.key());
    }

    Optional<AttemptPage> graded(OfferedQuiz quiz, Student who, int number) {
        return queries.find(quiz, who, number).map(attempt -> page(attempt, quiz, who));
    }

    private AttemptPage page(Past past, OfferedQuiz quiz, Student who) {
        RichTextHtml html = RichTextHtml.of(quiz);
        return past.graded()
                .map(graded -> page(graded, who, past.made(), html))
                .orElseGet(() -> new AttemptPage(
                        past.summary().number(),
                        past.summary().passed(),
                        past.summary().percent(),
                        ShownVerdict.points(past.summary().points()),
                        ShownVerdict.points(past.summary().most()),
                        quiz.settings().passPercent(),
                        past.startedAt(),
                        false,
                        false,
                        0,
                        true,
                        "",
                        past.shownThen()));
    }

    private AttemptPage page(Graded graded, Student who, int made, RichTextHtml html) {
        QuizSettings settings = graded.sheet().settings();
        Instant now = clock.instant();
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
