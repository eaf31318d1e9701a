package dev.slipway.quiz.attempt;

import dev.slipway.quiz.Answer;
import java.util.Map;
import java.util.Optional;

/**
 * The data that a page sends, read completely before anything is decided.
 *
 * @param attempt number of the attempt that the page shows; 0 for the open one or, without one, the next
 * @param paper the paper that the answers were read for; empty when they are for another paper than the current one
 * @param answers of the questions on the page, given or blank
 * @param findings findings of lab questions; they count even if the page is out of date
 * @param saves how many times this page and earlier ones have saved; a lower number than the attempt's is out of date
 * @param seconds spent on questions so far, by name
 */
public record Submission(
        int attempt,
        Optional<PaperId> paper,
        Map<String, Answer> answers,
        Map<String, Answer> findings,
        int saves,
        Map<String, Long> seconds) {

    /** The open attempt or, without one, the next. */
    public static final int ANY_ATTEMPT = 0;

    public Submission {
        answers = Map.copyOf(answers);
        findings = Map.copyOf(findings);
        seconds = Map.copyOf(seconds);
    }

    /** A submission with a form's answers to this paper. */
    public static Submission of(
            int attempt, Paper paper, Map<String, Answer> answers, int saves, Map<String, Long> seconds) {
        return new Submission(attempt, Optional.of(paper.id()), answers, Map.of(), saves, seconds);
    }

    /** A submission with answers to another paper than the current one. */
    public static Submission ofAnotherPaper(int attempt) {
        return new Submission(attempt, Optional.empty(), Map.of(), Map.of(), 0, Map.of());
    }

    /** The submission with findings of lab questions, which forms do not contain. */
    public Submission withFindings(Map<String, Answer> findings) {
        return new Submission(attempt, paper, answers, findings, saves, seconds);
    }

    boolean isFor(Paper asked) {
        return paper.filter(asked.id()::equals).isPresent();
    }
}
