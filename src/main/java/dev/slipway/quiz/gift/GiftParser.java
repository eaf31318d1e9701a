package dev.slipway.quiz.gift;

import dev.slipway.quiz.format.QuestionFile;

/**
 * Reads GIFT, Moodle's plain-text question format, as Moodle's importer does.
 *
 * <p>Never throws because of the text: a broken question becomes one problem, and all others load. Takes time linear
 * in the length of the text. Thread-safe.
 *
 * <p>It is stricter than Moodle where Moodle silently reads something that the author did not mean:
 * <ul>
 *   <li>{@code =} directly after a text ({@code -e A=b}) would start another answer;
 *   <li>{@code true} or {@code false} in small letters would be a short answer;
 *   <li>a second pair of braces, a {@code ::name::} or a {@code $CATEGORY:} without a blank line before it would become
 *       text of the question above;
 *   <li>lines that start with {@code =} or {@code ~} outside braces would be a description;
 *   <li>text before the first {@code ~} or {@code =} of a multiple choice would be a wrong option;
 *   <li>{@code =%50%} in a multiple choice would show the percent signs;
 *   <li>{@code #} in a matching pair would show the feedback as part of the choice;
 *   <li>a number that is none would accept everything.
 * </ul>
 * It also refuses questions that no student could answer in full: weights that do not reach 100%, empty or repeated
 * options. It is more lenient in one case: Moodle removes the indentation of every line, Slipway keeps it between
 * {@code ```} fences.
 */
public final class GiftParser {

    /**
     * @param requireNames whether a question without {@code ::name::} is a problem. Lessons require names, since
     *     answers are stored under them. For other files, a name is made from the text.
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
     * @param file the file's name in positions and problems
     * @param source its text; a byte order mark and any kind of line ending are allowed
     */
    public QuestionFile parse(String file, String source) {
        return new GiftReading(file, options).read(source);
    }
}
