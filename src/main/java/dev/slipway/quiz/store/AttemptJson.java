package dev.slipway.quiz.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.slipway.quiz.Answer;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.attempt.QuizRevision;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of an attempt that hold JSON. */
public final class AttemptJson {

    private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<Map<String, List<Answer>>> TRIES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Long>> SECONDS = new TypeReference<>() {};
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<Marks> MARKS = new TypeReference<>() {};
    private static final TypeReference<QuizRevision> EDITION = new TypeReference<>() {};
    private static final TypeReference<List<ShownQuestion>> SHOWN = new TypeReference<>() {};

    /** {@code byHand}: names of the questions that a person has marked. */
    public record Marks(List<QuestionVerdict> verdicts, Set<String> byHand) {}

    /**
     * One question as the student is shown it after grading; all texts but those of parts are HTML. Attempts from before
     * there were editions have these stored instead of marks.
     *
     * @param state {@code CORRECT}, {@code PARTIAL}, {@code WRONG}, {@code UNANSWERED}, {@code NEEDS_GRADING}
     * @param given what the student answered
     * @param explanation the verdict in a few words; null in attempts from before there were any
     */
    public record ShownQuestion(
            String name,
            String text,
            String state,
            String points,
            String given,
            String rightAnswer,
            @Nullable String explanation,
            List<String> feedback,
            List<ShownPart> parts) {}

    /** What a part of the answer was worth, and why. */
    public record ShownPart(String text, String points, String why) {}

    /** What an act did to one attempt: the verdicts it replaced, and by what. */
    public record Change(List<QuestionVerdict> before, List<QuestionVerdict> after) {}

    private static final TypeReference<Map<String, Change>> CHANGES = new TypeReference<>() {};

    private AttemptJson() {}

    public static String answers(Map<String, Answer> answers) {
        return StoredJson.write(answers, ANSWERS);
    }

    public static Map<String, Answer> answers(String json) {
        return StoredJson.read(json, ANSWERS);
    }

    /** Attempts from before there were tries have none. */
    static Map<String, List<Answer>> tries(@Nullable String json) {
        return json == null ? Map.of() : StoredJson.read(json, TRIES);
    }

    static @Nullable String tries(Map<String, List<Answer>> tries) {
        return tries.isEmpty() ? null : StoredJson.write(tries, TRIES);
    }

    static Map<String, Long> seconds(@Nullable String json) {
        return json == null ? Map.of() : StoredJson.read(json, SECONDS);
    }

    static @Nullable String seconds(Map<String, Long> seconds) {
        return seconds.isEmpty() ? null : StoredJson.write(seconds, SECONDS);
    }

    static String names(List<String> names) {
        return StoredJson.write(names, NAMES);
    }

    static List<String> names(String json) {
        return StoredJson.read(json, NAMES);
    }

    static String marks(Marks marks) {
        return StoredJson.write(marks, MARKS);
    }

    static Marks marks(String json) {
        return StoredJson.read(json, MARKS);
    }

    static String edition(QuizRevision edition) {
        return StoredJson.write(edition, EDITION);
    }

    static QuizRevision edition(String json) {
        return StoredJson.read(json, EDITION);
    }

    /** By id of attempt. */
    static String changes(Map<String, Change> changes) {
        return StoredJson.write(changes, CHANGES);
    }

    static Map<String, Change> changes(String json) {
        return StoredJson.read(json, CHANGES);
    }

    static List<ShownQuestion> shown(String json) {
        return StoredJson.read(json, SHOWN);
    }
}
