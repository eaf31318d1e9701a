package dev.slipway.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.authoring.Problem;
import java.util.List;

/** Reads GIFT in tests, where a question needs no name unless names are the matter. */
final class Gift {

    static final GiftParser PARSER = new GiftParser(GiftParser.Options.MOODLE);
    static final GiftParser LESSON_PARSER = new GiftParser(GiftParser.Options.LESSON);

    private Gift() {}

    static List<Question> questions(String source) {
        QuestionFile file = PARSER.parse("quiz.gift", source);
        assertThat(file.problems()).isEmpty();
        return file.questions();
    }

    static Question question(String source) {
        List<Question> questions = questions(source);
        assertThat(questions).hasSize(1);
        return questions.getFirst();
    }

    static <Q extends Question> Q question(Class<Q> kind, String source) {
        Question question = question(source);
        assertThat(question).isInstanceOf(kind);
        return kind.cast(question);
    }

    static List<String> problems(String source) {
        return PARSER.parse("quiz.gift", source).problems().stream()
                .map(Problem::asLine)
                .toList();
    }

    static QuestionVerdict grade(String source, Answer answer) {
        return Grader.grade(question(source), answer);
    }

    static QuestionVerdict grade(String source, String typed) {
        return grade(source, new Answer.Text(typed));
    }
}
