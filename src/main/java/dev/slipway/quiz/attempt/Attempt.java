package dev.slipway.quiz.attempt;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuizVerdict;
import dev.slipway.quiz.grading.Grader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One student's attempt. Each state has methods only for its legal transitions. {@code now} is always the server's
 * time.
 */
public sealed interface Attempt {

    Sheet sheet();

    /**
     * The data that every state has.
     *
     * @param student account name
     * @param number 1 for the student's first
     * @param paper the questions
     * @param settings as they were when it started, plus extra time that was given since
     * @param deadline when the server submits it; empty: never
     * @param answers so far, by name of question
     * @param tries by name of question: the answers that were checked before, in order; see
     *     {@link QuizSettings#allowsTries}
     */
    record Sheet(
            String student,
            int number,
            Paper paper,
            QuizSettings settings,
            Instant startedAt,
            Optional<Instant> deadline,
            Map<String, Answer> answers,
            Map<String, List<Answer>> tries) {

        public Sheet {
            answers = Map.copyOf(answers);
            tries = Map.copyOf(tries);
        }

        public Answer answer(String question) {
            return answers.getOrDefault(question, Answer.BLANK);
        }

        private Sheet with(Map<String, Answer> answers, Map<String, List<Answer>> tries) {
            return new Sheet(student, number, paper, settings, startedAt, deadline, answers, tries);
        }
    }

    /** Open: answers are accepted. */
    record InProgress(Sheet sheet) implements Attempt {

        /** Whether the deadline has passed. Then no answers are accepted; submit the attempt instead. */
        public boolean isOver(Instant now) {
            return sheet.deadline().filter(deadline -> !now.isBefore(deadline)).isPresent();
        }

        /**
         * The attempt with these answers added. Unchanged after the deadline; answers to questions that are not asked
         * are left out.
         */
        public InProgress answered(Map<String, Answer> given, Instant now) {
            if (isOver(now)) {
                return this;
            }
            Map<String, Answer> answers = new HashMap<>(sheet.answers());
            given.forEach((question, answer) -> {
                if (sheet.paper().asks(question)) {
                    answers.put(question, answer);
                }
            });
            return new InProgress(sheet.with(answers, sheet.tries()));
        }

        /**
         * The attempt with one more try of a question: the current answer counts as a try. Unchanged if the quiz has
         * no tries, after the deadline, for a blank answer, and if the last try had the same answer.
         */
        public InProgress tried(String question, Instant now) {
            Answer answer = sheet.answer(question);
            List<Answer> before = sheet.tries().getOrDefault(question, List.of());
            boolean same = !before.isEmpty() && before.getLast().equals(answer);
            if (!sheet.settings().allowsTries() || isOver(now) || answer.givesNothing() || same) {
                return this;
            }
            Map<String, List<Answer>> tries = new HashMap<>(sheet.tries());
            List<Answer> more = new ArrayList<>(before);
            more.add(answer);
            tries.put(question, List.copyOf(more));
            return new InProgress(sheet.with(sheet.answers(), tries));
        }

        /** The attempt with more time, or less if negative. */
        public InProgress extended(Duration more) {
            return new InProgress(new Sheet(
                    sheet.student(),
                    sheet.number(),
                    sheet.paper(),
                    sheet.settings().extended(sheet.student(), more),
                    sheet.startedAt(),
                    sheet.deadline().map(deadline -> deadline.plus(more)),
                    sheet.answers(),
                    sheet.tries()));
        }

        /** The time left; empty without a deadline, never negative. */
        public Optional<Duration> left(Instant now) {
            return sheet.deadline()
                    .map(deadline -> now.isBefore(deadline) ? Duration.between(now, deadline) : Duration.ZERO);
        }

        /** Submits the attempt. The time of submission is {@code now}, or the deadline if that is earlier. */
        public Submitted submit(Instant now) {
            return new Submitted(sheet, isOver(now) ? sheet.deadline().orElseThrow() : now);
        }
    }

    /** Answers are no longer accepted; not graded yet. */
    record Submitted(Sheet sheet, Instant at) implements Attempt {

        /** How long after the quiz closed for this student it was submitted; zero if on time. */
        public Duration late() {
            return sheet.settings()
                    .closesFor(sheet.student())
                    .filter(at::isAfter)
                    .map(closed -> Duration.between(closed, at))
                    .orElse(Duration.ZERO);
        }

        public Graded grade() {
            List<QuestionVerdict> verdicts =
                    sheet.paper().asked().stream().map(this::grade).toList();
            return new Graded(this, verdicts, Set.of());
        }

        private QuestionVerdict grade(Question question) {
            return Grader.grade(
                    question,
                    sheet.tries().getOrDefault(question.name(), List.of()),
                    sheet.answer(question.name()),
                    sheet.settings().penaltyPerWrongTry());
        }
    }

    /**
     * Graded, even if essays still wait for a person.
     *
     * @param verdicts before the deduction for lateness; in the order of the paper
     * @param byHand names of the questions that a person has graded; regrading does not change them
     */
    record Graded(Submitted submitted, List<QuestionVerdict> verdicts, Set<String> byHand) implements Attempt {

        public Graded {
            verdicts = List.copyOf(verdicts);
            byHand = Set.copyOf(byHand);
        }

        @Override
        public Sheet sheet() {
            return submitted.sheet();
        }

        public QuizVerdict verdict() {
            return QuizVerdict.of("", sheet().settings().passPercent(), verdicts);
        }

        public Optional<QuestionVerdict> verdict(String question) {
            return verdicts.stream()
                    .filter(one -> one.question().equals(question))
                    .findFirst();
        }

        /** The points that count: those of the verdicts, minus the deduction for lateness. */
        public BigDecimal points() {
            return sheet().settings().late().lessened(verdict().points(), submitted.late());
        }

        public int outOf() {
            return verdicts.size();
        }

        /**
         * The points that count, in percent of the maximum; 2 decimals, rounded down, so that it never shows a pass
         * mark that was not reached.
         */
        public BigDecimal percent() {
            return points().movePointRight(2).divide(new BigDecimal(Math.max(1, outOf())), 2, RoundingMode.DOWN);
        }

        public boolean passed() {
            return outOf() > 0
                    && percent().compareTo(new BigDecimal(sheet().settings().passPercent())) >= 0;
        }

        public boolean isLate() {
            return !submitted.late().isZero();
        }

        /** The attempt with a person's verdict on one of its questions. */
        public Graded marked(QuestionVerdict verdict) {
            Set<String> hands = new HashSet<>(byHand);
            hands.add(verdict.question());
            return new Graded(submitted, replaced(List.of(verdict)), hands);
        }

        /** The attempt with new verdicts on some of its questions; verdicts by a person are kept. */
        public Graded regraded(List<QuestionVerdict> fresh) {
            return new Graded(
                    submitted,
                    replaced(fresh.stream()
                            .filter(one -> !byHand.contains(one.question()))
                            .toList()),
                    byHand);
        }

        private List<QuestionVerdict> replaced(List<QuestionVerdict> fresh) {
            return verdicts.stream()
                    .map(old -> fresh.stream()
                            .filter(one -> one.question().equals(old.question()))
                            .findFirst()
                            .orElse(old))
                    .toList();
        }
    }

    /**
     * Starts an attempt. Call {@link QuizSettings#refusal} first.
     *
     * @param number 1 for the student's first
     */
    static InProgress start(String student, int number, Paper paper, QuizSettings settings, Instant now) {
        return new InProgress(
                new Sheet(student, number, paper, settings, now, settings.deadline(student, now), Map.of(), Map.of()));
    }
}
