package dev.slipway.quiz.gift;

import dev.slipway.quiz.format.QuestionFile;

/**
 * Reads GIFT, the plain-text question format of Moodle, with the meaning Moodle's importer gives it.
 *
 * <p>Never throws on account of the text: a broken question becomes one problem, and all others load. Time grows with
 * the length of the text, not faster. Any number of threads may share a parser.
 *
 * <p>It is stricter than Moodle where Moodle silently reads something the author did not mean:
 * <ul>
 *   <li>{@code =} glued to the text before it ({@code -e A=b}) would start another answer;
 *   <li>{@code true} or {@code false} in small letters would be a short answer;
 *   <li>a second pair of braces, a {@code ::name::} or a {@code $CATEGORY:} without a blank line before it would become
 *       text of the question above;
 *   <li>lines that start with {@code =} or {@code ~} outside braces would be a description;
 *   <li>text before the first {@code ~} or {@code =} of a multiple choice would be a wrong option;
 *   <li>{@code =%50%} in a multiple choice would show the percent signs;
 *   <li>{@code #} in a matching pair would show the feedback as part of the choice;
 *   <li>a number that is none would accept everything.
 * </ul>
 * It refuses as well what no student could answer in full: weights that do not reach 100 %, empty or repeated options.
 * It is laxer in one place: Moodle removes the indentation of every line, we keep it between {@code ```} fences.
 */
public final class GiftParser {

    /**
     * @param requireNames whether a question without {@code ::name::} is a problem. Lessons require names, since
     *     answers are kept under them; for a file from elsewhere a name is otherwise made from the text.
     */
    public record Options(boolean requireNames) {
        public static final Options LESSON = new Options(true);
        public static final Options MOODLE = new Options(false);
    }

    private final Options options;

    public GiftParser(Options options) {
        this.options = options;
    }

    /**
     * @param file what positions and problems call the file
     * @param source its text; a byte order mark and any kind of line end are fine
     */
    public QuestionFile parse(String file, String source) {
        return new GiftReading(file, options).read(source);
    }
}
