package dev.slipway.quiz.attempt;

import dev.slipway.quiz.Answer;
import java.util.Map;
import java.util.Optional;

/**
 * What a page sends, read completely before anything is decided.
 *
 * @param attempt number of the attempt that the page shows; 0 for the open one or, without one, the next
 * @param paper the paper that the answers were read for; empty when they are for a paper that is not asked now
 * @param answers of the questions on the page, given or blank
 * @param findings what checks of lab questions found; they count whatever order pages are saved in
 * @param saves how many times this page and those before it have saved; a lower number than the attempt's is out of date
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

    /** Answers that a form holds for this paper. */
    public static Submission of(
            int attempt, Paper paper, Map<String, Answer> answers, int saves, Map<String, Long> seconds) {
        return new Submission(attempt, Optional.of(paper.id()), answers, Map.of(), saves, seconds);
    }

    /** Answers that belong to no paper that is asked now. */
    public static Submission ofAnotherPaper(int attempt) {
        return new Submission(attempt, Optional.empty(), Map.of(), Map.of(), 0, Map.of());
    }

    /** With what checks of lab questions found; no form holds these. */
    public Submission withFindings(Map<String, Answer> findings) {
        return new Submission(attempt, paper, answers, findings, saves, seconds);
    }

    boolean isFor(Paper asked) {
        return paper.filter(asked.id()::equals).isPresent();
    }
}
