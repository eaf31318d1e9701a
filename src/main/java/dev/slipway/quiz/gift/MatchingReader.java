package dev.slipway.quiz.gift;

import dev.slipway.quiz.Matching;
import dev.slipway.quiz.Matching.Pair;
import dev.slipway.quiz.RichText;
import dev.slipway.quiz.RichText.Format;
import dev.slipway.quiz.Stem;
import dev.slipway.quiz.format.Escapes;
import dev.slipway.quiz.format.SourceSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Matching: {@code =left -> right}. Without a left side, the right side is an extra choice that belongs to no pair. */
final class MatchingReader {

    private static final String ARROW = "->";

    private final Format format;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<String> choices = new ArrayList<>();
    private final Set<RichText> lefts = new HashSet<>();

    private MatchingReader(Format format) {
        this.format = format;
    }

    static Matching read(Stem stem, SourceSpan answers) {
        MatchingReader reader = new MatchingReader(stem.text().format());
        MarkedAnswer.split(answers, "=").forEach(marked -> reader.take(marked.body()));
        if (reader.pairs.isEmpty()) {
            throw answers.error("no pair has a left side", "write at least one as `=left -> right`");
        }
        if (reader.choices.size() < 2) {
            throw answers.error(
                    "there is only one right side, so there is nothing to choose",
                    "add a pair, or an extra choice as `= -> text`");
        }
        return new Matching(stem, reader.pairs, reader.choices);
    }

    private void take(SourceSpan entry) {
        int arrow = entry.indexOf(ARROW);
        if (arrow < 0) {
            throw entry.error(
                    "`" + entry.excerpt() + "` is not a pair",
                    "write `=left -> right`; " + "if no matching is meant, mark the options with `~`");
        }
        refuseFeedback(entry);
        RichText left = TextReader.read(entry.to(arrow), format);
        int choice = choice(entry.from(arrow + ARROW.length()));
        if (!left.hasText()) {
            return;
        }
        if (!lefts.add(left)) {
            throw entry.error("the left side `" + entry.to(arrow).excerpt() + "` is there twice", "make them differ");
        }
        pairs.add(new Pair(left, choice));
    }

    /** The right side is plain text in Moodle, since it is shown in a drop-down list. */
    private int choice(SourceSpan right) {
        String text = RichText.plain(Escapes.unmask(right.raw())).readable();
        if (text.isEmpty()) {
            throw right.error("a pair without a right side", "write it behind `->`");
        }
        if (!choices.contains(text)) {
            choices.add(text);
        }
        return choices.indexOf(text);
    }

    private static void refuseFeedback(SourceSpan entry) {
        int comment = entry.indexOf('#');
        if (comment >= 0) {
            throw entry.from(comment)
                    .error(
                            "a pair takes no feedback, so `#` would be part of the choice",
                            "write `\\#` if it belongs to the text; feedback for all goes behind `####`");
        }
    }
}
