package dev.slipway.quiz.web;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Essay;
import dev.slipway.quiz.Matching;
import dev.slipway.quiz.MultipleChoice;
import dev.slipway.quiz.Ordering;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.QuestionVerdict.Part;
import dev.slipway.quiz.QuestionVerdict.State;
import dev.slipway.quiz.TrueFalse;
import dev.slipway.quiz.attempt.Attempt.Graded;
import dev.slipway.quiz.attempt.ShownQuestion;
import dev.slipway.quiz.attempt.ShownQuestion.ShownPart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Converts verdicts for display, with the questions' texts from the attempt's revision. */
final class ShownVerdict {

    private ShownVerdict() {}

    /** {@code rightAnswers}: whether to include the right answers. */
    static List<ShownQuestion> of(Graded attempt, boolean rightAnswers, RichTextHtml html) {
        List<Question> asked = attempt.sheet().paper().asked();
        List<ShownQuestion> shown = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            QuestionVerdict verdict = attempt.verdicts().get(i);
            shown.add(one(
                    asked.get(i),
                    attempt.sheet().answer(asked.get(i).name()),
                    rightAnswers ? verdict : verdict.withoutRightAnswer(),
                    html));
        }
        return shown;
    }

    static ShownQuestion one(Question question, Answer answer, QuestionVerdict v, RichTextHtml html) {
        return new ShownQuestion(
                question.name(),
                html.block(question.text()),
                v.state().name(),
                points(v.fraction()),
                given(question, answer, html),
                v.rightAnswer(),
                v.parts().size() > 1 ? v.explanation() : "",
                v.feedback().stream().map(html::block).toList(),
                parts(question, v).stream()
                        .map(p -> new ShownPart(p.text(), points(p.points()), p.why()))
                        .toList());
    }

    /** Leaves out a single part, which repeats the verdict, unless a person has written it. */
    private static List<Part> parts(Question question, QuestionVerdict v) {
        boolean written =
                question instanceof Essay && v.state() != State.NEEDS_GRADING && v.state() != State.UNANSWERED;
        return v.parts().size() > 1 || written
                ? v.parts().stream()
                        .filter(p -> !p.text().isEmpty() || !p.why().isEmpty())
                        .toList()
                : List.of();
    }

    static String points(BigDecimal points) {
        return points.stripTrailingZeros().scale() <= 0
                ? points.toBigInteger().toString()
                : points.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** The answer as HTML; empty for a blank one. */
    static String given(Question question, Answer answer, RichTextHtml html) {
        if (answer.givesNothing()) {
            return "";
        }
        return switch (answer) {
            case Answer.Text text -> RichTextHtml.escape(text.text());
            case Answer.Chosen chosen
            when question instanceof MultipleChoice m ->
                String.join(
                        " · ",
                        chosen.options().stream()
                                .map(i -> html.inline(m.options().get(i).text()))
                                .toList());
            case Answer.Chosen chosen
            when question instanceof TrueFalse -> chosen.options().contains(TrueFalse.TRUE) ? "True" : "False";
            case Answer.Paired paired when question instanceof Matching m -> pairs(m, paired, html);
            case Answer.Ordered ordered
            when question instanceof Ordering o ->
                String.join(
                        " → ",
                        ordered.items().stream()
                                .map(i -> html.inline(o.items().get(i)))
                                .toList());
            case Answer.Checked checked ->
                String.join(
                        "<br>",
                        checked.findings().stream()
                                .map(f -> RichTextHtml.escape(f.text()))
                                .toList());
            default -> "";
        };
    }

    private static String pairs(Matching m, Answer.Paired paired, RichTextHtml html) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < m.pairs().size() && i < paired.choices().size(); i++) {
            int choice = paired.choices().get(i);
            lines.add(html.inline(m.pairs().get(i).left()) + " → "
                    + (choice == Answer.Paired.NOT_CHOSEN
                            ? "–"
                            : RichTextHtml.escape(m.choices().get(choice))));
        }
        return String.join("<br>", lines);
    }
}
