package dev.slipway.quiz.format;

import dev.slipway.authoring.Problem;
import dev.slipway.quiz.Question;
import java.util.List;

/**
 * What was found in a file of questions.
 *
 * @param questions the sound ones, in the order of the file, names unique
 * @param problems one for each question that could not be loaded, in the order of the file
 * @param remarks what was left out of questions that are loaded all the same, in the order of the file
 */
public record QuestionFile(List<Question> questions, List<Problem> problems, List<Problem> remarks) {

    public QuestionFile {
        questions = List.copyOf(questions);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }
}
