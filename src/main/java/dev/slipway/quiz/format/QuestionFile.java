package dev.slipway.quiz.format;

import dev.slipway.authoring.Problem;
import dev.slipway.quiz.Question;
import java.util.List;

/**
 * The contents of a question file.
 *
 * @param questions the valid questions, in the order of the file, names unique
 * @param problems one for each question that could not be loaded, in the order of the file
 * @param remarks what was left out of questions that were loaded anyway, in the order of the file
 */
public record QuestionFile(List<Question> questions, List<Problem> problems, List<Problem> remarks) {

    public QuestionFile {
        questions = List.copyOf(questions);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }
}
