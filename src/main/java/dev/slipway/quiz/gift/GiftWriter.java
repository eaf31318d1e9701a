package dev.slipway.quiz.gift;

import dev.slipway.authoring.Problems;
import dev.slipway.quiz.AcceptedNumber;
import dev.slipway.quiz.AcceptedText;
import dev.slipway.quiz.Command;
import dev.slipway.quiz.Description;
import dev.slipway.quiz.Essay;
import dev.slipway.quiz.Lab;
import dev.slipway.quiz.Matching;
import dev.slipway.quiz.MultipleChoice;
import dev.slipway.quiz.Numerical;
import dev.slipway.quiz.Option;
import dev.slipway.quiz.Ordering;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.Rubric;
import dev.slipway.quiz.Rubric.Criterion;
import dev.slipway.quiz.ShortAnswer;
import dev.slipway.quiz.Stem;
import dev.slipway.quiz.TrueFalse;
import dev.slipway.quiz.format.Directives;
import dev.slipway.quiz.format.WrittenFile;
import java.math.BigDecimal;
import java.util.List;

/**
 * Writes questions as GIFT. {@link GiftParser} reads the same questions back, except for positions. Moodle can read
 * the result too; for Slipway's own kinds, see {@link Directives}.
 *
 * <p>GIFT cannot express {@code ->} in a short answer or in the left side of a pair, since there is no escape for it,
 * nor general feedback for a description.
 */
public final class GiftWriter {

    private static final String ARROW = "->";

    private final StringBuilder out = new StringBuilder();
    private final Problems problems = new Problems();
    private String category = "";

    private GiftWriter() {}

    /** Writes the questions in order, each with its category and tags. */
    public static WrittenFile write(List<Question> questions) {
        GiftWriter writer = new GiftWriter();
        questions.forEach(writer::take);
        return new WrittenFile(writer.out.toString(), writer.problems.list());
    }

    private void take(Question question) {
        if (holdsArrow(question)) {
            problems.add(
                    question.position(),
                    "question `" + question.name() + "` holds `->`, which GIFT takes for a pair, so it is left out",
                    "write it in other words, or keep it in Moodle XML");
            return;
        }
        if (question instanceof Description && question.generalFeedback().hasText()) {
            problems.add(
                    question.position(),
                    "the general feedback of the description `" + question.name()
                            + "` is left out: GIFT has no place for it",
                    "put it into the text");
        }
        if (!question.category().equals(category)) {
            category = question.category();
            out.append("$CATEGORY: ")
                    .append(category.isEmpty() ? "top" : GiftText.escaped(category))
                    .append("\n\n");
        }
        question.tags().forEach(tag -> out.append("// [tag:").append(tag).append("]\n"));
        out.append(marks(question));
        out.append("::")
                .append(GiftText.escaped(question.name()))
                .append(":: ")
                .append(body(question))
                .append("\n\n");
    }

    private static boolean holdsArrow(Question question) {
        return switch (question) {
            case ShortAnswer text -> holdsArrow(text.accepted());
            case Command command -> holdsArrow(command.accepted());
            case Matching matching ->
                matching.pairs().stream().anyMatch(pair -> pair.left().source().contains(ARROW));
            default -> false;
        };
    }

    private static boolean holdsArrow(List<AcceptedText> accepted) {
        return accepted.stream()
                .anyMatch(one ->
                        one.pattern().contains(ARROW) || one.feedback().source().contains(ARROW));
    }

    private static String marks(Question question) {
        return switch (question) {
            case Command command -> command.partial() ? "// [slipway:command partial]\n" : "// [slipway:command]\n";
            case Lab lab -> "// [slipway:lab " + lab.task() + "]\n";
            case ShortAnswer text when text.caseSensitive() -> "// [slipway:case]\n";
            case Essay essay -> rubric(essay.rubric());
            default -> "";
        };
    }

    private static String rubric(Rubric rubric) {
        StringBuilder lines = new StringBuilder();
        for (Criterion criterion : rubric.criteria()) {
            lines.append("// [slipway:rubric ")
                    .append(criterion.points())
                    .append(' ')
                    .append(criterion.text())
                    .append("]\n");
        }
        return lines.toString();
    }

    private static String body(Question question) {
        String text = GiftText.of(question.text(), RichText.Format.MOODLE);
        if (question instanceof Description) {
            return text;
        }
        String general = question.generalFeedback().hasText()
                ? "####"
                        + GiftText.of(
                                question.generalFeedback(), question.text().format()) + "\n"
                : "";
        String answers = "{" + answers(question) + general + "}";
        int gap = question.hasGap() ? text.indexOf(Stem.GAP) : -1;
        return gap < 0
                ? text + " " + answers
                : text.substring(0, gap) + answers + text.substring(gap + Stem.GAP.length());
    }

    private static String answers(Question question) {
        RichText.Format format = question.text().format();
        return switch (question) {
            case Description description -> "";
            case Essay essay -> "";
            case Lab lab -> "";
            case TrueFalse statement -> truth(statement, format);
            case MultipleChoice choice -> options(choice, format);
            case ShortAnswer text -> accepted(text.accepted(), format);
            case Command command -> accepted(command.accepted(), format);
            case Numerical number -> numbers(number, format);
            case Matching matching -> pairs(matching, format);
            case Ordering ordering -> items(ordering, format);
        };
    }

    private static String truth(TrueFalse statement, RichText.Format format) {
        String wrong = GiftText.of(statement.whenWrong(), format);
        String right = GiftText.of(statement.whenRight(), format);
        return (statement.right() ? "TRUE" : "FALSE")
                + (wrong.isEmpty() && right.isEmpty() ? "" : " # " + wrong)
                + (right.isEmpty() ? "" : " # " + right);
    }

    private static String options(MultipleChoice choice, RichText.Format format) {
        StringBuilder lines = new StringBuilder("\n");
        for (Option option : choice.options()) {
            boolean full = choice.single() && option.weight().compareTo(BigDecimal.ONE) == 0;
            lines.append(full ? "\t=" : "\t~" + weight(option.weight(), BigDecimal.ZERO))
                    .append(GiftText.of(option.text(), format))
                    .append(comment(option.feedback(), format));
        }
        return lines.toString();
    }

    private static String accepted(List<AcceptedText> accepted, RichText.Format format) {
        StringBuilder lines = new StringBuilder("\n");
        for (AcceptedText one : accepted) {
            lines.append("\t=")
                    .append(weight(one.weight(), BigDecimal.ONE))
                    .append(GiftText.of(new RichText(format, one.pattern()), format))
                    .append(comment(one.feedback(), format));
        }
        return lines.toString();
    }

    private static String numbers(Numerical number, RichText.Format format) {
        StringBuilder lines = new StringBuilder("#\n");
        for (AcceptedNumber one : number.accepted()) {
            lines.append("\t=")
                    .append(weight(one.weight(), BigDecimal.ONE))
                    .append(one.range().written().replace(" ± ", ":").replace(" to ", ".."))
                    .append(comment(one.feedback(), format));
        }
        return lines + (number.otherwise().hasText() ? "\t~" + comment(number.otherwise(), format) : "");
    }

    /** Writes an extra choice before the pair with the next choice, so that the order of the choices is kept. */
    private static String pairs(Matching matching, RichText.Format format) {
        StringBuilder lines = new StringBuilder("\n");
        int written = 0;
        for (Matching.Pair pair : matching.pairs()) {
            for (; written < pair.choice(); written++) {
                extra(matching, written, lines);
            }
            written = Math.max(written, pair.choice() + 1);
            lines.append("\t=")
                    .append(GiftText.of(pair.left(), format))
                    .append(" -> ")
                    .append(GiftText.escaped(matching.choices().get(pair.choice())))
                    .append('\n');
        }
        for (; written < matching.choices().size(); written++) {
            extra(matching, written, lines);
        }
        return lines.toString();
    }

    private static void extra(Matching matching, int choice, StringBuilder lines) {
        lines.append("\t= -> ")
                .append(GiftText.escaped(matching.choices().get(choice)))
                .append('\n');
    }

    private static String items(Ordering ordering, RichText.Format format) {
        StringBuilder lines =
                new StringBuilder(">" + ordering.items().size() + " ALL VERTICAL " + ordering.rule() + " SHOW\n");
        ordering.items()
                .forEach(item ->
                        lines.append('\t').append(GiftText.of(item, format)).append('\n'));
        return lines.toString();
    }

    private static String weight(BigDecimal weight, BigDecimal unsaid) {
        return weight.compareTo(unsaid) == 0
                ? ""
                : "%" + weight.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private static String comment(RichText feedback, RichText.Format format) {
        return feedback.hasText() ? " #" + GiftText.of(feedback, format) + "\n" : "\n";
    }
}
