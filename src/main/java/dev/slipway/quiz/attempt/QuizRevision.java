package dev.slipway.quiz.attempt;

import dev.slipway.quiz.Question;
import dev.slipway.quiz.attempt.QuizSettings.Draw;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A quiz at one time: all its questions with their answer keys, and its rules. Any change makes a new revision;
 * attempts keep the revision they began with.
 *
 * @param bank all questions, names unique
 * @param versions of the questions, by their names
 */
public record QuizRevision(List<Question> bank, QuizSettings settings, Map<String, QuestionVersion> versions) {

    public QuizRevision {
        bank = List.copyOf(bank);
        versions = Map.copyOf(versions);
    }

    public static QuizRevision of(List<Question> bank, QuizSettings settings) {
        return new QuizRevision(
                bank, settings, bank.stream().collect(Collectors.toMap(Question::name, QuestionVersion::of)));
    }

    public Optional<Question> question(String name) {
        return bank.stream().filter(question -> question.name().equals(name)).findFirst();
    }

    /** The paper of an attempt with this seed. */
    public Paper paper(long seed) {
        return paper(seed, Paper.draw(bank, settings, seed));
    }

    /**
     * A paper with these questions, in this order. Throws {@link IllegalArgumentException} for a question that is not
     * in the bank.
     */
    public Paper paperOf(long seed, List<String> names) {
        Map<String, Question> byName = bank.stream().collect(Collectors.toMap(Question::name, Function.identity()));
        return paper(
                seed,
                names.stream()
                        .map(name -> Optional.ofNullable(byName.get(name))
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "question " + name + " is not in the revision of its attempt")))
                        .toList());
    }

    private Paper paper(long seed, List<Question> asked) {
        return new Paper(
                seed,
                asked,
                asked.stream().map(Question::name).collect(Collectors.toMap(Function.identity(), versions::get)));
    }

    /** The draws that ask for more questions than the bank has. */
    static List<Shortage> shortages(List<Question> bank, QuizSettings settings) {
        List<Shortage> shortages = new ArrayList<>();
        Set<Question> taken = new LinkedHashSet<>();
        for (int i = 0; i < settings.draws().size(); i++) {
            Draw draw = settings.draws().get(i);
            List<Question> left = bank.stream()
                    .filter(question -> !taken.contains(question) && Paper.holds(draw.from(), question))
                    .toList();
            if (left.size() < draw.count()) {
                shortages.add(new Shortage(i, draw.count(), left.size()));
            }
            left.stream().limit(draw.count()).forEach(taken::add);
        }
        return shortages;
    }

    /** {@code draw}: its index in the settings, from 0. {@code there}: how many questions the earlier draws leave. */
    record Shortage(int draw, int wanted, int there) {}
}
