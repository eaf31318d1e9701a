package dev.slipway.quiz.web;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Description;
import dev.slipway.quiz.Essay;
import dev.slipway.quiz.Matching;
import dev.slipway.quiz.MultipleChoice;
import dev.slipway.quiz.Numerical;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.Quiz;
import dev.slipway.quiz.ShortAnswer;
import dev.slipway.quiz.Shuffle;
import dev.slipway.quiz.TrueFalse;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A quiz as a form: what is shown for each question, and the answers read back from what was sent. */
public final class QuizForm {

    private static final int LONGEST_TEXT = 20_000;

    private QuizForm() {}

    /**
     * One question of the form.
     *
     * @param kind    {@code description}, {@code one}, {@code several}, {@code text}, {@code number}, {@code essay}, {@code match}
     * @param field   of the form; those of matching go on with {@code .0}, {@code .1}, …
     * @param choices in the order to show: options, or the right-hand sides of matching
     * @param rows    left-hand sides of matching
     */
    public record Field(int number, String kind, String field, String html, List<Choice> choices, List<Choice> rows) {}

    /** {@code value} is what is sent: an index in the order of the file. */
    public record Choice(int value, String html) {}

    public static List<Field> fields(Quiz quiz, long seed) {
        List<Field> fields = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < quiz.questions().size(); i++) {
            Question question = quiz.questions().get(i);
            number += question.asksSomething() ? 1 : 0;
            fields.add(field(question, number, "q" + i, Shuffle.seedFor(seed, question.name())));
        }
        return fields;
    }

    private static Field field(Question question, int number, String name, long seed) {
        String html = RichTextHtml.block(question.text());
        return switch (question) {
            case Description d -> new Field(number, "description", name, html, List.of(), List.of());
            case Essay e -> new Field(number, "essay", name, html, List.of(), List.of());
            case ShortAnswer s -> new Field(number, "text", name, html, List.of(), List.of());
            case Numerical n -> new Field(number, "number", name, html, List.of(), List.of());
            case TrueFalse t -> new Field(number, "one", name, html,
                List.of(new Choice(TrueFalse.TRUE, "True"), new Choice(TrueFalse.FALSE, "False")), List.of());
            case MultipleChoice m -> new Field(number, m.single() ? "one" : "several", name, html,
                shuffled(m.options().size(), seed, i -> RichTextHtml.inline(m.options().get(i).text())), List.of());
            case Matching m -> new Field(number, "match", name, html,
                shuffled(m.choices().size(), seed, i -> RichTextHtml.escape(m.choices().get(i))),
                IntStream.range(0, m.pairs().size()).mapToObj(i -> new Choice(i, RichTextHtml.inline(m.pairs().get(i).left()))).toList());
        };
    }

    private static List<Choice> shuffled(int count, long seed, IntFunction<String> html) {
        return Arrays.stream(Shuffle.order(count, seed)).mapToObj(i -> new Choice(i, html.apply(i))).toList();
    }

    /** What was answered. Values that no form of ours sends count as not given. */
    public static Map<String, Answer> answers(Quiz quiz, MultivaluedMap<String, String> sent) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (int i = 0; i < quiz.questions().size(); i++) {
            Question question = quiz.questions().get(i);
            if (question.asksSomething()) {
                answers.put(question.name(), answer(question, "q" + i, sent));
            }
        }
        return answers;
    }

    private static Answer answer(Question question, String field, MultivaluedMap<String, String> sent) {
        return switch (question) {
            case Description d -> Answer.BLANK;
            case Essay e -> text(sent.getFirst(field));
            case ShortAnswer s -> text(sent.getFirst(field));
            case Numerical n -> text(sent.getFirst(field));
            case TrueFalse t -> new Answer.Chosen(indices(sent.get(field), 2));
            case MultipleChoice m -> new Answer.Chosen(indices(sent.get(field), m.options().size()));
            case Matching m -> new Answer.Paired(IntStream.range(0, m.pairs().size())
                .mapToObj(i -> indices(sent.get(field + "." + i), m.choices().size()).stream().findFirst().orElse(Answer.Paired.NOT_CHOSEN))
                .toList());
        };
    }

    private static Answer text(@Nullable String text) {
        return text == null || text.isBlank() ? Answer.BLANK : new Answer.Text(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    }

    private static List<Integer> indices(@Nullable List<String> values, int below) {
        return values == null ? List.of() : values.stream().filter(v -> v.matches("\\d{1,4}")).map(Integer::valueOf)
            .filter(v -> v < below).toList();
    }
}
