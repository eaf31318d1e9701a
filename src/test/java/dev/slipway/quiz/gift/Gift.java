package dev.slipway.quiz.gift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.Problem;
import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.format.QuestionFile;
import dev.slipway.quiz.grading.Grader;
import java.util.List;

/** Reads GIFT in tests, where a question needs no name unless names are the matter. */
public final class Gift {

    public static final GiftParser PARSER = new GiftParser(GiftParser.Options.MOODLE);
    public static final GiftParser LESSON_PARSER = new GiftParser(GiftParser.Options.LESSON);

    private Gift() {}

    public static List<Question> questions(String source) {
        QuestionFile file = PARSER.parse("quiz.gift", source);
        assertThat(file.problems()).isEmpty();
        return file.questions();
    }

    public static Question question(String source) {
        List<Question> questions = questions(source);
        assertThat(questions).hasSize(1);
        return questions.getFirst();
    }

    public static <Q extends Question> Q question(Class<Q> kind, String source) {
        Question question = question(source);
        assertThat(question).isInstanceOf(kind);
        return kind.cast(question);
    }

    public static List<String> problems(String source) {
        return PARSER.parse("quiz.gift", source).problems().stream()
                .map(Problem::asLine)
                .toList();
    }

    public static QuestionVerdict grade(String source, Answer answer) {
        return Grader.grade(question(source), answer);
    }

    public static QuestionVerdict grade(String source, String typed) {
        return grade(source, new Answer.Text(typed));
    }
}
