package dev.slipway.quiz.web;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Lab;
import dev.slipway.quiz.LabCheck;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.attempt.AttemptAvailability;
import dev.slipway.quiz.attempt.LabEnvironment;
import dev.slipway.quiz.attempt.OfferedQuiz;
import dev.slipway.quiz.attempt.Paper;
import dev.slipway.quiz.attempt.QuizAttempts;
import dev.slipway.quiz.attempt.Student;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Checks lab questions of an attempt in the student's sandbox, and saves the findings as answers. */
@ApplicationScoped
class Labs {

    @Inject
    LabEnvironment environment;

    @Inject
    QuizAttempts attempts;

    /** Whether the paper has lab questions and they can be checked now. */
    boolean runFor(Paper paper, UUID student) {
        return hasLabs(paper) && environment.isRunning(student);
    }

    private static boolean hasLabs(Paper paper) {
        return paper.questions().stream().anyMatch(Lab.class::isInstance);
    }

    void start(Student who) {
        environment.start(who.id());
    }

    /**
     * Checks the lab questions of the open attempt and saves the findings. Questions that cannot be checked now keep
     * their last findings.
     */
    void check(OfferedQuiz quiz, Student who) {
        if (attempts.availability(quiz, who) instanceof AttemptAvailability.Answering now && now.begun()) {
            Map<String, Answer> findings = findings(quiz, who, now.paper());
            if (!findings.isEmpty()) {
                attempts.saveFindings(quiz, who, findings);
            }
        }
    }

    /** The current findings of the paper's lab questions, by name of question; empty if the sandbox does not run. */
    Map<String, Answer> findings(OfferedQuiz quiz, Student who, Paper paper) {
        return hasLabs(paper) && environment.isRunning(who.id())
                ? findings(paper, environment.checkFor(who.id(), quiz.key()))
                : Map.of();
    }

    private static Map<String, Answer> findings(Paper paper, LabCheck check) {
        Map<String, Answer> findings = new HashMap<>();
        for (Question question : paper.questions()) {
            if (question instanceof Lab lab && check.check(lab) instanceof Answer.Checked found) {
                findings.put(lab.name(), found);
            }
        }
        return findings;
    }
}
