package dev.slipway.quiz.grading;

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
import dev.slipway.quiz.ShortAnswer;
import dev.slipway.quiz.TrueFalse;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The right answer to a question, as readable text. */
public final class RightAnswer {

    private RightAnswer() {}

    public static String of(Question question) {
        return switch (question) {
            case Description description -> "";
            case Essay essay -> "";
            case TrueFalse statement -> truth(statement.right());
            case MultipleChoice choice
            when choice.single() -> options(choice, option -> isFull(option.weight()), " or ");
            case MultipleChoice choice -> options(choice, Option::isRight, "; ");
            case ShortAnswer text -> shortAnswer(text.accepted());
            case Ordering ordering ->
                ordering.items().stream().map(RichText::readable).collect(Collectors.joining(" → "));
            case Command command ->
                command.accepted().stream()
                        .filter(one -> isFull(one.weight()))
                        .map(AcceptedText::pattern)
                        .findFirst()
                        .orElse("");
            case Lab lab -> "";
            case Numerical number ->
                number.accepted().stream()
                        .filter(one -> isFull(one.weight()))
                        .map(one -> one.range().written())
                        .collect(Collectors.joining(" or "));
            case Matching matching ->
                matching.pairs().stream()
                        .map(pair -> pair.left().readable() + " → "
                                + matching.choices().get(pair.choice()))
                        .collect(Collectors.joining("; "));
        };
    }

    public static String truth(boolean value) {
        return value ? "True" : "False";
    }

    private static String options(MultipleChoice choice, Predicate<Option> right, String separator) {
        return choice.options().stream()
                .filter(right)
                .map(option -> option.text().readable())
                .collect(Collectors.joining(separator));
    }

    /** The first text that is fully right: authors put the best one first, before other spellings. */
    private static String shortAnswer(List<AcceptedText> accepted) {
        return accepted.stream()
                .filter(one -> isFull(one.weight()))
                .map(one -> Wildcard.readable(one.pattern()))
                .findFirst()
                .orElse("");
    }

    private static boolean isFull(BigDecimal weight) {
        return weight.compareTo(BigDecimal.ONE) == 0;
    }
}
