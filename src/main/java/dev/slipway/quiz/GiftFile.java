package dev.slipway.quiz;

import dev.slipway.authoring.Problem;
import java.util.List;

/**
 * What was found in a GIFT file.
 *
 * @param questions the sound ones, in the order of the file, names unique
 * @param problems one for each question that could not be loaded, in the order of the file
 */
public record GiftFile(List<Question> questions, List<Problem> problems) {

    public GiftFile {
        questions = List.copyOf(questions);
        problems = List.copyOf(problems);
    }
}
