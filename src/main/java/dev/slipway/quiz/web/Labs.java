package dev.slipway.quiz.web;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Lab;
import dev.slipway.quiz.LabCheck;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.attempt.Student;
import dev.slipway.quiz.attempt.LabEnvironment;
import dev.slipway.quiz.attempt.OfferedQuiz;
import dev.slipway.quiz.attempt.Paper;
import dev.slipway.quiz.store.Attempts;
import dev.slipway.quiz.store.Sitting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Lab questions of an attempt: checks in the student's sandbox, whose findings are kept as answers. */
@ApplicationScoped
class Labs {

    @Inject
    LabEnvironment desk;

    @Inject
    Attempts attempts;

    /** Whether the paper has lab questions and they can be checked now. */
    boolean runFor(Paper paper, UUID student) {
        return hasLabs(paper) && desk.isRunning(student);
    }

    private static boolean hasLabs(Paper paper) {
        return paper.questions().stream().anyMatch(Lab.class::isInstance);
    }

    void start(Student who) {
        desk.start(who.id());
    }

    /**
     * Checks the lab questions of the open attempt. What cannot be checked now keeps what was found before. Begins the attempt if
     * it has not begun: its findings need a place.
     */
    void check(OfferedQuiz quiz, Student who) {
        if (quiz.revision().bank().stream().noneMatch(Lab.class::isInstance)
                || !desk.isRunning(who.id())
                || !(attempts.sitting(quiz, who) instanceof Sitting.Answering now)) {
            return;
        }
        Map<String, Answer> findings =
                findings(now.attempt().sheet().paper(), desk.checkFor(who.id(), quiz.course(), quiz.lesson()));
        if (!findings.isEmpty()) {
            attempts.begin(quiz, who);
            attempts.found(quiz, who, findings);
        }
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
