package dev.slipway.quiz.gift;

import dev.slipway.quiz.format.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * One answer of an answer section, with the mark that starts it.
 *
 * @param mark {@code =} or {@code ~}; {@link #NONE} for text before the first mark
 * @param body the text up to the next mark, including white space
 */
record MarkedAnswer(char mark, SourceSpan body) {

    static final char NONE = ' ';

    /** More than any question needs. It keeps a typing mistake from producing thousands of options. */
    private static final int MAX_ANSWERS = 200;

    /** Text before the first mark is an answer of its own, unless it is blank. */
    static List<MarkedAnswer> split(SourceSpan answers, String marks) {
        List<MarkedAnswer> found = new ArrayList<>();
        char mark = NONE;
        int start = 0;
        for (int i = 0; i <= answers.length(); i++) {
            if (i < answers.length() && marks.indexOf(answers.charAt(i)) < 0) {
                continue;
            }
            SourceSpan body = answers.to(i).from(start);
            if (mark != NONE || !body.strip().isEmpty()) {
                found.add(new MarkedAnswer(mark, body));
            }
            if (i < answers.length()) {
                mark = answers.charAt(i);
                start = i + 1;
                refuseGlued(answers, i);
            }
            refuseTooMany(found, answers);
        }
        return found;
    }

    /** Refuses {@code -e A=b}, which is far more often one text than two answers. */
    private static void refuseGlued(SourceSpan answers, int index) {
        if (index > 0
                && answers.charAt(index) == '='
                && !Character.isWhitespace(answers.charAt(index - 1))
                && answers.charAt(index - 1) != '~') {
            throw answers.from(index)
                    .error(
                            "`=` right behind other text would start a new answer",
                            "write `\\=` if it belongs to the text, or a space before it if a new answer starts");
        }
    }

    private static void refuseTooMany(List<MarkedAnswer> found, SourceSpan answers) {
        if (found.size() > MAX_ANSWERS) {
            throw answers.error(
                    "more than " + MAX_ANSWERS + " answers", "split the question, or write `\\~` and `\\=` in texts");
        }
    }
}
