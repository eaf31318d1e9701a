package dev.slipway.quiz.web;

import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Command;
import dev.slipway.quiz.Description;
import dev.slipway.quiz.Essay;
import dev.slipway.quiz.Lab;
import dev.slipway.quiz.Matching;
import dev.slipway.quiz.MultipleChoice;
import dev.slipway.quiz.Numerical;
import dev.slipway.quiz.Ordering;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.Quiz;
import dev.slipway.quiz.ShortAnswer;
import dev.slipway.quiz.Shuffle;
import dev.slipway.quiz.TrueFalse;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A quiz as a form: what is shown for each question, and the answers read back from what was sent. */
public final class QuizForm {

    private static final int LONGEST_TEXT = 20_000;

    private final Quiz quiz;
    private final AnswerTokens tokens;

    public QuizForm(Quiz quiz, AnswerTokens tokens) {
        this.quiz = quiz;
        this.tokens = tokens;
    }

    /**
     * One question of the form.
     *
     * @param kind    {@code description}, {@code one}, {@code several}, {@code text}, {@code number}, {@code essay}, {@code match},
     *                {@code command}, {@code order}, {@code lab}
     * @param field   its name in the form
     * @param choices in the order to show: options, the right-hand sides of matching, or the places of ordering
     * @param rows    left-hand sides of matching, or items of ordering; their {@code value} is the name of the row's own field
     */
    public record Field(int number, String kind, String field, String html, List<Choice> choices, List<Choice> rows) {}

    /** {@code value} is what is sent: an opaque token. */
    public record Choice(String value, String html) {}

    /** {@code seed} decides the order of options. */
    public List<Field> fields(long seed) {
        List<Field> fields = new ArrayList<>();
        int number = 0;
        for (Question question : quiz.questions()) {
            number += question.asksSomething() ? 1 : 0;
            fields.add(field(question, number, Shuffle.seedFor(seed, question.name())));
        }
        return fields;
    }

    private Field field(Question question, int number, long seed) {
        return switch (question) {
            case Description d -> field(question, number, "description", List.of(), List.of());
            case Essay e -> field(question, number, "essay", List.of(), List.of());
            case ShortAnswer s -> field(question, number, "text", List.of(), List.of());
            case Numerical n -> field(question, number, "number", List.of(), List.of());
            case Command c -> field(question, number, "command", List.of(), List.of());
            case Ordering o -> field(question, number, "order", places(o), shuffled(rows(o), seed));
            case Lab l -> field(question, number, "lab", List.of(), List.of());
            case TrueFalse t -> field(question, number, "one", choices(question, List.of("True", "False")), List.of());
            case MultipleChoice m -> field(question, number, m.single() ? "one" : "several", shuffled(choices(m), seed), List.of());
            case Matching m -> field(question, number, "match", shuffled(choices(question, m.choices()), seed),
                m.pairs().stream().map(p -> new Choice(rowField(m, p), RichTextHtml.inline(p.left()))).toList());
        };
    }

    private Field field(Question question, int number, String kind, List<Choice> choices, List<Choice> rows) {
        return new Field(number, kind, tokens.field(question), RichTextHtml.block(question.text()), choices, rows);
    }

    private List<Choice> choices(MultipleChoice question) {
        return question.options().stream()
            .map(o -> new Choice(tokens.value(question, o.text().source()), RichTextHtml.inline(o.text()))).toList();
    }

    private List<Choice> choices(Question question, List<String> texts) {
        return texts.stream().map(t -> new Choice(tokens.value(question, t), RichTextHtml.escape(t))).toList();
    }

    private String rowField(Matching question, Matching.Pair pair) {
        return tokens.field(question, pair.left().source());
    }

    /** Each item is a row; its value is the name of the row's own field. */
    private List<Choice> rows(Ordering question) {
        return question.items().stream().map(i -> new Choice(tokens.field(question, i.source()), RichTextHtml.inline(i))).toList();
    }

    private static List<Choice> places(Ordering question) {
        return IntStream.rangeClosed(1, question.items().size()).mapToObj(String::valueOf).map(n -> new Choice(n, n)).toList();
    }

    /**
     * The items by the places chosen for them; blank unless each has a place. Items of one place follow one another by their
     * tokens: in the order of the file, the same place for all would be the right answer.
     */
    private Answer ordered(Ordering question, MultivaluedMap<String, String> sent) {
        List<Choice> rows = rows(question);
        List<Integer> places = rows.stream().map(r -> indices(sent.get(r.value()), places(question)).stream().findFirst().orElse(-1)).toList();
        return places.contains(-1) ? Answer.BLANK
            : new Answer.Ordered(IntStream.range(0, places.size()).boxed()
                .sorted(Comparator.<Integer, Integer>comparing(places::get).thenComparing(i -> rows.get(i).value())).toList());
    }

    private static List<Choice> shuffled(List<Choice> choices, long seed) {
        return Arrays.stream(Shuffle.order(choices.size(), seed)).mapToObj(choices::get).toList();
    }

    /** What was answered. Values that no form of ours sends count as not given. */
    public Map<String, Answer> answers(MultivaluedMap<String, String> sent) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        quiz.asked().forEach(question -> answers.put(question.name(), answer(question, sent)));
        return answers;
    }

    private Answer answer(Question question, MultivaluedMap<String, String> sent) {
        String field = tokens.field(question);
        return switch (question) {
            case Description d -> Answer.BLANK;
            case Essay e -> text(sent.getFirst(field));
            case ShortAnswer s -> text(sent.getFirst(field));
            case Numerical n -> text(sent.getFirst(field));
            case Command c -> text(sent.getFirst(field));
            case Ordering o -> ordered(o, sent);
            case Lab l -> Answer.BLANK;
            case TrueFalse t -> new Answer.Chosen(indices(sent.get(field), choices(question, List.of("True", "False"))));
            case MultipleChoice m -> new Answer.Chosen(indices(sent.get(field), choices(m)));
            case Matching m -> new Answer.Paired(m.pairs().stream()
                .map(p -> indices(sent.get(rowField(m, p)), choices(question, m.choices())).stream().findFirst().orElse(Answer.Paired.NOT_CHOSEN))
                .toList());
        };
    }

    private static Answer text(@Nullable String text) {
        return text == null || text.isBlank() ? Answer.BLANK : new Answer.Text(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    }

    private static List<Integer> indices(@Nullable List<String> values, List<Choice> choices) {
        return values == null ? List.of()
            : IntStream.range(0, choices.size()).filter(i -> values.contains(choices.get(i).value())).boxed().toList();
    }
}
