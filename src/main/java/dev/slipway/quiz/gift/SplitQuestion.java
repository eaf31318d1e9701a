package dev.slipway.quiz.gift;

import dev.slipway.quiz.format.Block;
import dev.slipway.quiz.format.QuestionSyntaxException;
import dev.slipway.quiz.format.SourceSpan;
import java.util.List;

/**
 * A blank line between the braces splits a question into two or more blocks. Moodle reports an error for each piece;
 * Slipway finds the pieces and reports the cause once.
 */
final class SplitQuestion {

    private SplitQuestion() {}

    /**
     * The index of the block that closes the brace opened in {@code first}; {@code first} itself if it is complete or
     * never closed. Stops at the next block with a brace, so that a file of unclosed blocks is read in linear time.
     */
    static int lastBlock(List<Block> blocks, int first) {
        String text = blocks.get(first).text();
        if (text.indexOf('{') < 0 || text.indexOf('}') >= 0) {
            return first;
        }
        for (int i = first + 1; i < blocks.size(); i++) {
            SourceSpan block = SourceSpan.of(blocks.get(i)).strip();
            int opens = block.indexOf('{');
            int closes = block.indexOf('}');
            if (closes >= 0 && (opens < 0 || closes < opens) && !block.startsWith("::")) {
                return i;
            }
            if (opens >= 0 || closes >= 0 || block.startsWith("::") || block.startsWith("$CATEGORY:")) {
                return first;
            }
        }
        return first;
    }

    static QuestionSyntaxException fault(List<Block> blocks, int first, int last) {
        SourceSpan opening = SourceSpan.of(blocks.get(first));
        SourceSpan closing = SourceSpan.of(blocks.get(last));
        int closingLine = closing.from(closing.indexOf('}')).line();
        int blankLine = opening.from(opening.length()).line();
        return opening.from(opening.indexOf('{'))
                .error(
                        "the blank line " + blankLine + " tears the answers apart, which end with `}` on line "
                                + closingLine,
                        "take out the blank lines between `{` and `}`; an empty line inside a text is written `\\n`");
    }
}
