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
 * @param passPercent 0 to 100, reached means passed
 * @param attempts how many each student has; 0 for as many as wanted
 * @param counts which of them counts
 * @param timeLimit of one attempt; none if empty
 * @param extensions by account name: how much longer that student has, for the time limit and for the closing time
 * @param shuffleQuestions whether each attempt has the questions in an order of its own
 * @param shuffleAnswers whether options are shown in an order of their own
 * @param draws what is drawn at random from the bank; with none, all questions are asked
 * @param feedback when a student sees points and feedback
 * @param rightAnswers when a student sees the right answers
 * @param opens attempts start from here on; at once if empty
 * @param closes attempts are on time up to here; for ever if empty
 * @param late what happens to an attempt that is submitted after {@code closes}
 * @param penaltyPerWrongTry 0 to 1 of a question's point
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

    /** What holds where no file says otherwise. Right answers stay hidden while there is an attempt left that they would spoil. */
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

    /** Which attempt gives the result. */
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
     * Some questions at random.
     *
     * @param count how many, 1 or more
     * @param from what they have to have
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

        /** The category itself, and what lies below it. */
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

    /** The same, and more time for one student, on top of what they have. */
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
     * Whether an attempt begins by itself with the first answer. Where a clock would start to run or an attempt would be used
     * up, the student says so first.
     */
    public boolean beginsByItself() {
        return timeLimit.isEmpty() && attempts == 0;
    }

    /** Whether a question can be tried several times in an attempt, each wrong try at a cost. */
    public boolean allowsTries() {
        return penaltyPerWrongTry.signum() > 0;
    }

    /** When attempts of this student stop being on time. */
    public Optional<Instant> closesFor(String student) {
        return closes.map(time -> time.plus(extensionOf(student)));
    }

    /**
     * When an attempt started now is submitted by the server: after the time limit, or when the quiz closes where late
     * ones are refused. Empty if neither holds.
     */
    public Optional<Instant> deadline(String student, Instant start) {
        Optional<Instant> byLimit = timeLimit.map(limit -> start.plus(limit).plus(extensionOf(student)));
        Optional<Instant> byClosing = late.accepts() ? Optional.empty() : closesFor(student);
        if (byLimit.isEmpty() || byClosing.isEmpty()) {
            return byLimit.or(() -> byClosing);
        }
        return byLimit.get().isBefore(byClosing.get()) ? byLimit : byClosing;
    }

    /** Why a student may not start an attempt now, in words; empty if they may. */
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

    /** Whether something with this rule is shown to a student who has made so many attempts, all of them submitted. */
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
