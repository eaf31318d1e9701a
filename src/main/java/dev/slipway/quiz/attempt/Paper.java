package dev.slipway.quiz.attempt;

import dev.slipway.quiz.Question;
import dev.slipway.quiz.Shuffle;
import dev.slipway.quiz.attempt.QuizSettings.Draw;
import dev.slipway.quiz.attempt.QuizSettings.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The questions of one attempt, as they were when it began, in the order shown. The seed also determines the order of
 * options, through {@link Shuffle#seedFor}. {@link QuizRevision} creates papers.
 *
 * @param seed of the attempt
 * @param questions in the order shown, names unique
 * @param versions of the questions, by their names
 */
public record Paper(long seed, List<Question> questions, Map<String, QuestionVersion> versions) {

    public Paper {
        questions = List.copyOf(questions);
        versions = Map.copyOf(versions);
    }

    public PaperId id() {
        List<String> names = questions.stream().map(Question::name).toList();
        return new PaperId(versions);
    }

    /** The questions that count: all but descriptions. */
    public List<Question> asked() {
        return questions.stream().filter(Question::asksSomething).toList();
    }

    public boolean asks(String question) {
        return versions.containsKey(question);
    }

    /**
     * Draws questions. The same seed, bank and settings give the same questions in the same order. A draw of more
     * questions than available takes all.
     */
    static List<Question> draw(List<Question> bank, QuizSettings settings, long seed) {
        List<Question> asked = settings.draws().isEmpty() ? bank : drawn(bank, settings.draws(), seed);
        return settings.shuffleQuestions() ? shuffled(asked, Shuffle.seedFor(seed, "questions")) : asked;
    }

    /**
     * The order in which {@code count} options of a question are shown: element i is the index of the option to show
     * at position i.
     */
    public int[] orderOf(Question question, int count, QuizSettings settings) {
        return settings.shuffleAnswers()
                ? Shuffle.order(count, Shuffle.seedFor(seed, question.name()))
                : IntStream.range(0, count).toArray();
    }

    private static List<Question> drawn(List<Question> bank, List<Draw> draws, long seed) {
        Set<Question> drawn = new LinkedHashSet<>();
        for (int i = 0; i < draws.size(); i++) {
            Draw draw = draws.get(i);
            List<Question> left = bank.stream()
                    .filter(question -> !drawn.contains(question) && holds(draw.from(), question))
                    .toList();
            shuffled(left, Shuffle.seedFor(seed, "draw " + i)).stream()
                    .limit(draw.count())
                    .forEach(drawn::add);
        }
        return new ArrayList<>(drawn);
    }

    /** Whether the question belongs to the source. Descriptions never do, so they are never drawn. */
    static boolean holds(Source source, Question question) {
        return question.asksSomething()
                && switch (source) {
                    case Source.All all -> true;
                    case Source.Tag tag -> question.tags().contains(tag.name());
                    case Source.Category category ->
                        question.category().equals(category.path())
                                || question.category().startsWith(category.path() + "/");
                };
    }

    private static List<Question> shuffled(List<Question> questions, long seed) {
        return Arrays.stream(Shuffle.order(questions.size(), seed))
                .mapToObj(questions::get)
                .toList();
    }
}
