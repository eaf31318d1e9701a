package dev.slipway.quiz.format;

import dev.slipway.quiz.Essay;
import dev.slipway.quiz.Lab;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.ShortAnswer;

/** Applies the directives in comment lines to a question as Moodle would read it. */
public final class DirectedQuestion {

    private DirectedQuestion() {}

    public static Question of(Question plain, Directives markers, FaultFactory fault) {
        refuseStray(plain, markers, fault);
        if (markers.command().isPresent() && plain instanceof ShortAnswer question) {
            return CommandQuestionReader.read(question, markers.command().get(), fault);
        }
        if (markers.lab().isPresent()) {
            return new Lab(plain.stem(), markers.lab().get());
        }
        return switch (plain) {
            case Essay essay -> new Essay(essay.stem(), markers.rubric());
            case ShortAnswer question ->
                new ShortAnswer(
                        question.stem(), question.accepted(), question.caseSensitive() || markers.caseSensitive());
            default -> plain;
        };
    }

    private static void refuseStray(Question plain, Directives markers, FaultFactory fault) {
        boolean isShortAnswer = plain instanceof ShortAnswer;
        if (markers.command().isPresent() && !isShortAnswer) {
            throw fault.error(
                    "`[slipway:command]` is for a question with commands to accept", "write them as `{=docker ps}`");
        }
        if (markers.caseSensitive() && !isShortAnswer) {
            throw fault.error("`[slipway:case]` is for a short answer", "take the mark out");
        }
        if (markers.lab().isPresent() && !(plain instanceof Essay)) {
            throw fault.error("`[slipway:lab]` is for a question without answers", "leave the braces empty: `{}`");
        }
        if (!markers.rubric().criteria().isEmpty()
                && (!(plain instanceof Essay) || markers.lab().isPresent())) {
            throw fault.error(
                    "`[slipway:rubric]` is for an essay", "leave the braces empty: `{}`, or take the mark out");
        }
    }
}
