package dev.slipway.quiz;

/**
 * Something to be done in the student's own engine. A check of the task looks there when the answer is handed in, and
 * what it finds is the answer: {@link Answer.Checked}, from {@link LabCheck}.
 *
 * @param task the id of a task of the lesson; not blank
 */
public record Lab(Stem stem, String task) implements Question {

    public Lab {
        if (task.isBlank()) {
            throw new IllegalArgumentException("question " + stem.name() + " names no task");
        }
    }
}
