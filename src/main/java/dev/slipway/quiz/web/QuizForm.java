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
import dev.slipway.quiz.ShortAnswer;
import dev.slipway.quiz.Shuffle;
import dev.slipway.quiz.TrueFalse;
import dev.slipway.quiz.attempt.Paper;
import dev.slipway.quiz.attempt.QuizSettings;
import dev.slipway.quiz.attempt.Submission;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Converts a paper with its answers so far to the fields of a form, and the sent form back to answers. */
final class QuizForm {

    /** Name of the field with the save count. */
    static final String SAVES = "saves";

    private static final int MAX_TEXT_LENGTH = 20_000;
    private static final int MAX_SECONDS = 24 * 3_600;
    private static final String NOWHERE = "";

    private final Paper paper;
    private final QuizSettings settings;
    private final AnswerTokens tokens;
    private final RichTextHtml html;

    QuizForm(Paper paper, QuizSettings settings, AnswerTokens tokens, RichTextHtml html) {
        this.paper = paper;
        this.settings = settings;
        this.tokens = tokens;
        this.html = html;
    }

    /**
     * One question of the form.
     *
     * @param name    of the question
     * @param kind    {@code description}, {@code one}, {@code several}, {@code text}, {@code number}, {@code essay},
     *                {@code match}, {@code command}, {@code order}, {@code lab}
     * @param field   its name in the form
     * @param choices in the order to show: options, the right-hand sides of matching, or the places of ordering
     * @param rows    left-hand sides of matching, or items of ordering
     * @param typed   the text given so far
     * @param answered whether the student has answered it
     */
    public record Field(
            int number,
            String name,
            String kind,
            String field,
            String html,
            List<Choice> choices,
            List<Row> rows,
            String typed,
            boolean answered) {}

    /** {@code value}: an opaque token, which the form sends. */
    public record Choice(String value, String html, boolean chosen) {}

    /** {@code field}: the name of the row's field. {@code chosen}: its current value, or empty. */
    public record Row(String field, String html, String chosen) {

        /** For the page. */
        public boolean has(Choice choice) {
            return choice.value().equals(chosen);
        }
    }

    /** The fields of the form. {@code given}: the answers so far, by name of question. */
    List<Field> fields(Map<String, Answer> given) {
        List<Field> fields = new ArrayList<>();
        int number = 0;
        for (Question question : paper.questions()) {
            number += question.asksSomething() ? 1 : 0;
            fields.add(field(question, number, given.getOrDefault(question.name(), Answer.BLANK)));
        }
        return fields;
    }

    private Field field(Question question, int number, Answer answer) {
        String kind = kind(question);
        String typed = answer instanceof Answer.Text text ? text.text() : "";
        return new Field(
                number,
                question.name(),
                kind,
                tokens.field(question),
                html.block(question.text()),
                choices(question, answer),
                rows(question, answer),
                typed,
                !answer.givesNothing());
    }

    private static String kind(Question question) {
        return switch (question) {
            case Description d -> "description";
            case Essay e -> "essay";
            case ShortAnswer s -> "text";
            case Numerical n -> "number";
            case Command c -> "command";
            case Ordering o -> "order";
            case Lab l -> "lab";
            case TrueFalse t -> "one";
            case MultipleChoice m -> m.single() ? "one" : "several";
            case Matching m -> "match";
        };
    }

    private List<Choice> choices(Question question, Answer answer) {
        List<Integer> chosen = answer instanceof Answer.Chosen given ? given.options() : List.of();
        return switch (question) {
            case TrueFalse t -> choices(values(t), List.of("True", "False"), chosen);
            case MultipleChoice m ->
                ordered(
                        choices(
                                values(m),
                                m.options().stream()
                                        .map(o -> html.inline(o.text()))
                                        .toList(),
                                chosen),
                        paper.orderOf(m, m.options().size(), settings));
            // In the order of the file, partners have the same index, so these are always shuffled.
            case Matching m ->
                ordered(
                        choices(
                                values(m),
                                m.choices().stream().map(RichTextHtml::escape).toList(),
                                List.of()),
                        always(m, m.choices().size()));
            case Ordering o ->
                places(o).stream().map(place -> new Choice(place, place, false)).toList();
            default -> List.of();
        };
    }

    private static List<Choice> choices(List<String> values, List<String> texts, List<Integer> chosen) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> new Choice(values.get(i), texts.get(i), chosen.contains(i)))
                .toList();
    }

    private List<Row> rows(Question question, Answer answer) {
        return switch (question) {
            case Matching m ->
                IntStream.range(0, m.pairs().size())
                        .mapToObj(i -> new Row(
                                rowField(m, i), html.inline(m.pairs().get(i).left()), partner(m, i, answer)))
                        .toList();
            case Ordering o ->
                ordered(
                        IntStream.range(0, o.items().size())
                                .mapToObj(i -> new Row(
                                        rowField(o, i), html.inline(o.items().get(i)), place(i, answer)))
                                .toList(),
                        always(o, o.items().size()));
            default -> List.of();
        };
    }

    private String partner(Matching question, int pair, Answer answer) {
        boolean chosen = answer instanceof Answer.Paired given
                && pair < given.choices().size()
                && given.choices().get(pair) >= 0
                && given.choices().get(pair) < question.choices().size();
        return chosen ? values(question).get(((Answer.Paired) answer).choices().get(pair)) : NOWHERE;
    }

    private static String place(int item, Answer answer) {
        return answer instanceof Answer.Ordered given && given.items().contains(item)
                ? String.valueOf(given.items().indexOf(item) + 1)
                : NOWHERE;
    }

    /** The tokens of the options, in the order of the file. */
    private List<String> values(Question question) {
        List<String> texts = switch (question) {
            case TrueFalse t -> List.of("True", "False");
            case MultipleChoice m ->
                m.options().stream().map(o -> o.text().source()).toList();
            case Matching m -> m.choices();
            default -> List.of();
        };
        return texts.stream().map(text -> tokens.value(question, text)).toList();
    }

    private String rowField(Matching question, int pair) {
        return tokens.field(question, question.pairs().get(pair).left().source());
    }

    private String rowField(Ordering question, int item) {
        return tokens.field(question, question.items().get(item).source());
    }

    private static List<String> places(Ordering question) {
        return IntStream.rangeClosed(1, question.items().size())
                .mapToObj(String::valueOf)
                .toList();
    }

    private int[] always(Question question, int count) {
        return Shuffle.order(count, Shuffle.seedFor(paper.seed(), question.name()));
    }

    private static <T> List<T> ordered(List<T> all, int[] order) {
        return Arrays.stream(order).mapToObj(all::get).toList();
    }

    /** Reads a sent form for the attempt with this number, or for {@link Submission#ANY_ATTEMPT}. */
    Submission read(int attempt, MultivaluedMap<String, String> sent) {
        return Submission.of(attempt, paper, answers(sent), number(sent.getFirst(SAVES)), seconds(sent));
    }

    /**
     * The answers in a sent form. Invalid values count as blank. Lab questions are left out, since they are not
     * answered in a form.
     */
    Map<String, Answer> answers(MultivaluedMap<String, String> sent) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        paper.asked().stream()
                .filter(question -> !(question instanceof Lab))
                .forEach(question -> answers.put(question.name(), answer(question, sent)));
        return answers;
    }

    private Answer answer(Question question, MultivaluedMap<String, String> sent) {
        String field = tokens.field(question);
        return switch (question) {
            case Essay e -> text(sent.getFirst(field));
            case ShortAnswer s -> text(sent.getFirst(field));
            case Numerical n -> text(sent.getFirst(field));
            case Command c -> text(sent.getFirst(field));
            case TrueFalse t -> new Answer.Chosen(indices(sent.get(field), values(t)));
            case MultipleChoice m -> new Answer.Chosen(indices(sent.get(field), values(m)));
            case Ordering o -> order(o, sent);
            case Matching m -> pairs(m, sent);
            case Description d -> Answer.BLANK;
            case Lab l -> Answer.BLANK;
        };
    }

    private Answer pairs(Matching question, MultivaluedMap<String, String> sent) {
        List<String> values = values(question);
        return new Answer.Paired(IntStream.range(0, question.pairs().size())
                .mapToObj(i -> indices(sent.get(rowField(question, i)), values).stream()
                        .findFirst()
                        .orElse(Answer.Paired.NOT_CHOSEN))
                .toList());
    }

    /**
     * The items sorted by their chosen positions; blank unless each item has one. Items with the same position are
     * sorted by token: in the order of the file, choosing the same position for all would be the right answer.
     */
    private Answer order(Ordering question, MultivaluedMap<String, String> sent) {
        List<String> fields = IntStream.range(0, question.items().size())
                .mapToObj(i -> rowField(question, i))
                .toList();
        List<Integer> places = fields.stream()
                .map(field -> indices(sent.get(field), places(question)).stream()
                        .findFirst()
                        .orElse(-1))
                .toList();
        return places.contains(-1)
                ? Answer.BLANK
                : new Answer.Ordered(IntStream.range(0, places.size())
                        .boxed()
                        .sorted(Comparator.<Integer, Integer>comparing(places::get)
                                .thenComparing(fields::get))
                        .toList());
    }

    private Map<String, Long> seconds(MultivaluedMap<String, String> sent) {
        Map<String, Long> seconds = new HashMap<>();
        for (Question question : paper.asked()) {
            int spent = number(sent.getFirst("t" + tokens.field(question)));
            if (spent > 0) {
                seconds.put(question.name(), (long) Math.min(spent, MAX_SECONDS));
            }
        }
        return seconds;
    }

    private static int number(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }

    private static Answer text(@Nullable String text) {
        return text == null || text.isBlank()
                ? Answer.BLANK
                : new Answer.Text(text.substring(0, Math.min(text.length(), MAX_TEXT_LENGTH)));
    }

    private static List<Integer> indices(@Nullable List<String> sent, List<String> values) {
        return sent == null
                ? List.of()
                : IntStream.range(0, values.size())
                        .filter(i -> sent.contains(values.get(i)))
                        .boxed()
                        .toList();
    }
}
