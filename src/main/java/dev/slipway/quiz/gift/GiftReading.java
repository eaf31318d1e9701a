package dev.slipway.quiz.gift;

import dev.slipway.authoring.Problems;
import dev.slipway.authoring.SourcePosition;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.format.Block;
import dev.slipway.quiz.format.Directives;
import dev.slipway.quiz.format.Escapes;
import dev.slipway.quiz.format.QuestionFile;
import dev.slipway.quiz.format.QuestionSyntaxException;
import dev.slipway.quiz.format.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** The state while reading one file: the questions and problems so far, and the current category. */
public final class GiftReading {

    private static final int MAX_FILE_LENGTH = 50_000_000;
    private static final int MAX_QUESTION_LENGTH = 1_000_000;
    private static final String CATEGORY = "$CATEGORY:";

    private final String file;
    private final QuestionReader questionReader;
    private final List<Question> questions = new ArrayList<>();
    private final Problems problems = new Problems();
    private String category = "";

    GiftReading(String file, GiftParser.Options options) {
        this.file = file;
        this.questionReader = new QuestionReader(options);
    }

    QuestionFile read(String source) {
        if (source.length() > MAX_FILE_LENGTH) {
            problems.add(
                    new SourcePosition(file, 1),
                    "the file has " + source.length() + " characters, and " + MAX_FILE_LENGTH + " is the limit",
                    "split it");
            return new QuestionFile(questions, problems.list(), List.of());
        }
        List<Block> blocks = BlockReader.read(source);
        for (int i = 0; i < blocks.size(); i++) {
            int last = SplitQuestion.lastBlock(blocks, i);
            if (last > i) {
                report(SplitQuestion.fault(blocks, i, last));
                i = last;
            } else {
                read(blocks.get(i));
            }
        }
        if (questions.isEmpty() && problems.isEmpty()) {
            problems.add(
                    new SourcePosition(file, 1),
                    "there is no question in this file",
                    "write one, for example `::name:: Is water wet? {TRUE}`");
        }
        return new QuestionFile(questions, problems.list(), List.of());
    }

    private void read(Block block) {
        SourceSpan text = SourceSpan.of(block).strip();
        try {
            if (block.text().length() > MAX_QUESTION_LENGTH) {
                throw text.error(
                        "more than " + MAX_QUESTION_LENGTH + " characters without a blank line",
                        "put a blank line between questions, or shorten the text");
            }
            if (text.isEmpty()) {
                refuseLonelyMark(block); // comments only
                return;
            }
            if (text.startsWith(CATEGORY)) {
                readCategory(text.from(CATEGORY.length()));
            } else {
                questions.add(questionReader.read(file, text, category));
            }
        } catch (QuestionSyntaxException fault) {
            report(fault);
        }
    }

    /**
     * Sets the category even if the block contains more text, which is an error, so that later questions do not get
     * the previous category.
     */
    private void readCategory(SourceSpan text) {
        int end = text.indexOf('\n');
        SourceSpan path = (end < 0 ? text : text.to(end)).strip();
        category = Escapes.unmask(path.raw());
        if (path.isEmpty()) {
            throw path.error(
                    "`$CATEGORY:` names no category", "write a path after it, for example `$CATEGORY: docker/images`");
        }
        SourceSpan rest = end < 0 ? text.from(text.length()) : text.from(end).strip();
        if (!rest.isEmpty()) {
            throw rest.error(
                    "no blank line after `$CATEGORY:`, so what follows is taken for the category's name",
                    "put a blank line after the line of `$CATEGORY:`");
        }
    }

    private static void refuseLonelyMark(Block block) {
        Directives.first(block.comments()).ifPresent(comment -> {
            throw new QuestionSyntaxException(
                    comment.line(),
                    "a mark without a question: a blank line parts it from what follows",
                    "take the blank line out, so that the comment stands right above its question");
        });
    }

    private void report(QuestionSyntaxException fault) {
        problems.add(new SourcePosition(file, fault.line()), fault.what(), fault.hint());
    }
}
