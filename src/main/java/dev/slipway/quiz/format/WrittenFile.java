package dev.slipway.quiz.format;

import dev.slipway.authoring.Problem;
import java.util.List;

/**
 * Questions written in some format.
 *
 * @param text the file
 * @param problems what the format cannot carry: the question is left out, or a part of it, as each says
 */
public record WrittenFile(String text, List<Problem> problems) {

    public WrittenFile {
        problems = List.copyOf(problems);
    }
}
