package dev.slipway.quiz.format;

import dev.slipway.authoring.Problem;
import java.util.List;

/**
 * Questions written in a file format.
 *
 * @param text the file
 * @param problems what the format cannot express; each says whether the question or a part of it was left out
 */
public record WrittenFile(String text, List<Problem> problems) {

    public WrittenFile {
        problems = List.copyOf(problems);
    }
}
