package dev.slipway.quiz.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.slipway.quiz.Answer;
import dev.slipway.quiz.QuestionVerdict;
import dev.slipway.quiz.attempt.MarkChange;
import dev.slipway.quiz.attempt.QuizRevision;
import dev.slipway.quiz.attempt.ShownQuestion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The JSON columns of an attempt. */
final class AttemptJson {

    private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<Map<String, List<Answer>>> TRIES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Long>> SECONDS = new TypeReference<>() {};
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<Marks> MARKS = new TypeReference<>() {};
    private static final TypeReference<QuizRevision> REVISION = new TypeReference<>() {};
    private static final TypeReference<List<ShownQuestion>> SHOWN = new TypeReference<>() {};

    /** {@code byHand}: names of the questions that a person has marked. */
    record Marks(List<QuestionVerdict> verdicts, Set<String> byHand) {}

    private static final TypeReference<Map<UUID, MarkChange>> CHANGES = new TypeReference<>() {};

    private AttemptJson() {}

    static String answers(Map<String, Answer> answers) {
        return StoredJson.write(answers, ANSWERS);
    }

    static Map<String, Answer> answers(String json) {
        return StoredJson.read(json, ANSWERS);
    }

    /** Null, in attempts from before tries existed, means none. */
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

    static String revision(QuizRevision revision) {
        return StoredJson.write(revision, REVISION);
    }

    static QuizRevision revision(String json) {
        return StoredJson.read(json, REVISION);
    }

    /** Changes by attempt id. */
    static String changes(Map<UUID, MarkChange> changes) {
        return StoredJson.write(changes, CHANGES);
    }

    static Map<UUID, MarkChange> changes(String json) {
        return StoredJson.read(json, CHANGES);
    }

    static List<ShownQuestion> shown(String json) {
        return StoredJson.read(json, SHOWN);
    }
}
