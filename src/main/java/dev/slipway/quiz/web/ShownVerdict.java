package dev.slipway.quiz.web;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Matching;
import dev.slipway.quiz.MultipleChoice;
import dev.slipway.quiz.Ordering;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.Quiz;
import dev.slipway.quiz.QuizVerdict;
import dev.slipway.quiz.TrueFalse;
import dev.slipway.quiz.store.AttemptJson.ShownPart;
import dev.slipway.quiz.store.AttemptJson.ShownQuestion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A verdict as it is shown, and kept: with the texts of the questions as they were. */
public final class ShownVerdict {

    private ShownVerdict() {}

    public static List<ShownQuestion> of(Quiz quiz, Map<String, Answer> answers, QuizVerdict verdict) {
        List<ShownQuestion> shown = new ArrayList<>();
        List<Question> asked = quiz.asked();
        for (int i = 0; i < asked.size(); i++) {
            Question question = asked.get(i);
            QuestionVerdict v = verdict.questions().get(i);
            shown.add(new ShownQuestion(question.name(), RichTextHtml.block(question.text()), v.state().name(), points(v.fraction()),
                given(question, answers.getOrDefault(question.name(), Answer.BLANK)), v.rightAnswer(), v.parts().size() > 1 ? v.explanation() : "",
                v.feedback().stream().map(RichTextHtml::block).toList(),
                v.parts().stream().map(p -> new ShownPart(p.text(), points(p.points()), p.why())).toList()));
        }
        return shown;
    }

    public static String points(BigDecimal points) {
        return points.stripTrailingZeros().scale() <= 0
            ? points.toBigInteger().toString() : points.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String given(Question question, Answer answer) {
        if (answer.givesNothing()) {
            return "";
        }
        return switch (answer) {
            case Answer.Text text -> RichTextHtml.escape(text.text());
            case Answer.Chosen chosen when question instanceof MultipleChoice m -> String.join(" · ",
                chosen.options().stream().map(i -> RichTextHtml.inline(m.options().get(i).text())).toList());
            case Answer.Chosen chosen when question instanceof TrueFalse -> chosen.options().contains(TrueFalse.TRUE) ? "True" : "False";
            case Answer.Paired paired when question instanceof Matching m -> pairs(m, paired);
            case Answer.Ordered ordered when question instanceof Ordering o -> String.join(" → ",
                ordered.items().stream().map(i -> RichTextHtml.inline(o.items().get(i))).toList());
            case Answer.Checked checked -> String.join("<br>", checked.findings().stream().map(f -> RichTextHtml.escape(f.text())).toList());
            default -> "";
        };
    }

    private static String pairs(Matching m, Answer.Paired paired) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < m.pairs().size() && i < paired.choices().size(); i++) {
            int choice = paired.choices().get(i);
            lines.add(RichTextHtml.inline(m.pairs().get(i).left()) + " → "
                + (choice == Answer.Paired.NOT_CHOSEN ? "–" : RichTextHtml.escape(m.choices().get(choice))));
        }
        return String.join("<br>", lines);
    }
}
