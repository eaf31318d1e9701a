/**
 * Quizzes without a server: read, written, answered, graded. Nothing here knows HTTP, a database, Docker or a
 * container framework; every entry point is a function from values to values.
 *
 * <h2>Map</h2>
 * <ul>
 *   <li><b>What is asked.</b> {@link dev.slipway.quiz.Quiz} holds {@link dev.slipway.quiz.Question}s, a sealed family
 *       of records: {@code Description}, {@code Essay}, {@code Numerical}, {@code MultipleChoice}, {@code TrueFalse},
 *       {@code ShortAnswer}, {@code Matching}, {@code Ordering}, {@code Command},
 *       {@code Lab}. What all have in common is their {@link dev.slipway.quiz.Stem}. Texts
 *       are {@link dev.slipway.quiz.RichText}: source and markup, not rendered here; {@code SafeHtml} makes HTML
 *       harmless. A missing-word question is any of
 *       these with a gap in its text, see {@code Stem}.
 *   <li><b>Reading.</b> {@link dev.slipway.quiz.GiftParser} reads a file into a {@link dev.slipway.quiz.QuestionFile}:
 *       {@code BlockReader} cuts at blank lines and lets {@code Escapes} hide escaped characters;
 *       {@code QuestionReader} takes a {@code Block} apart into stem and {@code Braces} and picks the reader of the
 *       kind ({@code ChoiceReader}, {@code NumericalReader}, …). They work on {@code Slice}s, which know their line,
 *       and leave a broken question by throwing {@code BadQuestion}; it becomes a problem and never leaves the package.
 *       {@code Markers} are what comment lines say to us, {@code MarkedQuestion} what they make of a question.
 *   <li><b>Other formats.</b> {@link dev.slipway.quiz.MoodleXmlParser} ({@code XmlElements} bounds what a file can do) and
 *       {@link dev.slipway.quiz.AikenParser} give a {@code QuestionFile} too; {@link dev.slipway.quiz.GiftWriter} and
 *       {@link dev.slipway.quiz.MoodleXmlWriter} give a {@link dev.slipway.quiz.WrittenFile}.
 *   <li><b>Answering.</b> {@link dev.slipway.quiz.Answer} is what a student gave, in plain fields fit for JSON.
 *       {@link dev.slipway.quiz.Shuffle} gives the order in which options are shown; answers always hold the indices
 *       of the file's order.
 *   <li><b>Grading.</b> {@link dev.slipway.quiz.Grader} turns question and answer into a
 *       {@link dev.slipway.quiz.QuestionVerdict}, and a quiz into a {@link dev.slipway.quiz.QuizVerdict}. The rule of
 *       each kind is in a class of its own ({@code ChoiceGrading}, {@code MatchingGrading}, …); rounding is in
 *       {@code Fractions} only. {@code Penalty} says what wrong tries cost, {@code Rubric} what an essay's criteria give.
 *   <li><b>Around it.</b> {@code commandline}: what a typed command means. {@code attempt}: rules of a quiz, attempts, grading
 *       anew, and the ports to courses and engines. {@code statistics}: what a class's attempts say. {@code web}, {@code store} and {@code command} are adapters.
 * </ul>
 *
 * <p>The meaning of GIFT is that of Moodle's importer. Where we refuse what Moodle lets pass, it is because Moodle
 * would silently grade something the author did not mean; {@link dev.slipway.quiz.GiftParser} lists these places.
 */
@NullMarked
package dev.slipway.quiz;

import org.jspecify.annotations.NullMarked;
