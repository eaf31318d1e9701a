package dev.slipway.quiz.attempt;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of a quiz.
 *
 * @param passPercent the pass mark, 0 to 100; reaching it is enough
 * @param attempts how many each student has; 0 for unlimited
 * @param counts which attempt counts
 * @param timeLimit of one attempt; empty: none
 * @param extensions by account name: how much longer that student has, for the time limit and for the closing time
 * @param shuffleQuestions whether each attempt shuffles the questions
 * @param shuffleAnswers whether each attempt shuffles the options
 * @param draws random draws from the bank; if empty, all questions are asked
 * @param feedback when a student sees points and feedback
 * @param rightAnswers when a student sees the right answers
 * @param opens the earliest start of attempts; empty: no limit
 * @param closes attempts submitted later are late; empty: never
 * @param late what happens to an attempt that is submitted after {@code closes}
 * @param penaltyPerWrongTry 0 to 1, as a fraction of a question's point
 */
public record QuizSettings(
        int passPercent,
        int attempts,
        Counts counts,
        Optional<Duration> timeLimit,
        Map<String, Duration> extensions,
        boolean shuffleQuestions,
        boolean shuffleAnswers,
        List<Draw> draws,
        Shown feedback,
        Shown rightAnswers,
        Optional<Instant> opens,
        Optional<Instant> closes,
        LatePolicy late,
        BigDecimal penaltyPerWrongTry) {

    /** The defaults. Right answers stay hidden while the student has attempts left, since they would spoil them. */
    public static final QuizSettings USUAL = new QuizSettings(
            60,
            0,
            Counts.BEST,
            Optional.empty(),
            Map.of(),
            false,
            true,
            List.of(),
            Shown.AFTER_SUBMITTING,
            Shown.AFTER_LAST_ATTEMPT,
            Optional.empty(),
            Optional.empty(),
            LatePolicy.REFUSE,
            BigDecimal.ZERO);

    /** Which attempt determines the result. */
    public enum Counts {
        BEST,
        LAST,
        FIRST,
        MEAN
    }

    /** When something is shown to the student. */
    public enum Shown {
        AFTER_SUBMITTING,
        AFTER_LAST_ATTEMPT,
        AFTER_CLOSING,
        NEVER
    }

    /**
     * A random draw of questions.
     *
     * @param count how many, 1 or more
     * @param from the questions to draw from
     */
    public record Draw(int count, Source from) {
        public Draw {
            if (count < 1) {
                throw new IllegalArgumentException("a draw of " + count + " questions");
            }
        }
    }

    /** A part of the bank. */
    public sealed interface Source {

        /** A category, including those below it. */
        record Category(String path) implements Source {}

        record Tag(String name) implements Source {}

        record All() implements Source {}
    }

    public QuizSettings {
        require(passPercent >= 0 && passPercent <= 100, "pass is " + passPercent + ", needs 0 to 100 (percent)");
        require(attempts >= 0, "attempts is " + attempts + ", needs 0 (no limit) or more");
        require(
                timeLimit.map(limit -> !limit.isNegative() && !limit.isZero()).orElse(true),
                "the time limit is not above 0");
        require(extensions.values().stream().noneMatch(Duration::isNegative), "an extension is negative");
        require(opens.isEmpty() || closes.isEmpty() || opens.get().isBefore(closes.get()), "it closes before it opens");
        require(
                penaltyPerWrongTry.signum() >= 0 && penaltyPerWrongTry.compareTo(BigDecimal.ONE) <= 0,
                "the penalty is not between 0 and 1");
        extensions = Map.copyOf(extensions);
        draws = List.copyOf(draws);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("quiz settings: " + what);
        }
    }

    /** These settings with additional time for one student. */
    public QuizSettings extended(String student, Duration more) {
        if (more.isZero()) {
            return this;
        }
        Map<String, Duration> all = new HashMap<>(extensions);
        all.merge(student, more, Duration::plus);
        return new QuizSettings(
                passPercent,
                attempts,
                counts,
                timeLimit,
                all,
                shuffleQuestions,
                shuffleAnswers,
                draws,
                feedback,
                rightAnswers,
                opens,
                closes,
                late,
                penaltyPerWrongTry);
    }

    /**
     * Whether an attempt begins by itself with the first answer. If that would start a time limit or use up an
     * attempt, the student has to start it explicitly.
     */
    public boolean beginsByItself() {
        return timeLimit.isEmpty() && attempts == 0;
    }

    /** Whether a question can be tried several times in an attempt, with a penalty for each wrong try. */
    public boolean allowsTries() {
        return penaltyPerWrongTry.signum() > 0;
    }

    /** When the quiz closes for this student; empty: never. */
    public Optional<Instant> closesFor(String student) {
        return closes.map(time -> time.plus(extensionOf(student)));
    }

    /**
     * When the server submits an attempt that starts at {@code start}: after the time limit, or when the quiz closes
     * if late attempts are refused. Empty if neither applies.
     */
    public Optional<Instant> deadline(String student, Instant start) {
        Optional<Instant> byLimit = timeLimit.map(limit -> start.plus(limit).plus(extensionOf(student)));
        Optional<Instant> byClosing = late.accepts() ? Optional.empty() : closesFor(student);
        if (byLimit.isEmpty() || byClosing.isEmpty()) {
            return byLimit.or(() -> byClosing);
        }
        return byLimit.get().isBefore(byClosing.get()) ? byLimit : byClosing;
    }

    /** Why a student may not start an attempt now; empty if they may. */
    public Optional<String> refusal(String student, int attemptsMade, Instant now) {
        if (opens.isPresent() && now.isBefore(opens.get())) {
            return Optional.of("the quiz is not open yet");
        }
        if (!late.accepts()
                && closesFor(student).filter(time -> !now.isBefore(time)).isPresent()) {
            return Optional.of("the quiz is closed");
        }
        return attempts > 0 && attemptsMade >= attempts ? Optional.of("all attempts are used up") : Optional.empty();
    }

    /** Whether this rule allows showing something to a student who has made this many attempts, all submitted. */
    public boolean shows(Shown rule, String student, int attemptsMade, Instant now) {
        return switch (rule) {
            case AFTER_SUBMITTING -> attemptsMade > 0;
            case AFTER_LAST_ATTEMPT -> attempts > 0 && attemptsMade >= attempts || isClosed(student, now);
            case AFTER_CLOSING -> isClosed(student, now);
            case NEVER -> false;
        };
    }

    private boolean isClosed(String student, Instant now) {
        return closesFor(student).filter(time -> !now.isBefore(time)).isPresent();
    }

    private Duration extensionOf(String student) {
        return extensions.getOrDefault(student, Duration.ZERO);
    }
}
