package dev.slipway.quiz.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import dev.slipway.quiz.Answer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers and shown verdicts as JSON columns. The names of kinds are part of the stored format: never rename them. */
public final class AttemptJson {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Named {}

    private static final ObjectMapper JSON = new ObjectMapper()
        .addMixIn(Answer.class, Named.class)
        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    static {
        JSON.registerSubtypes(
            new NamedType(Answer.Chosen.class, "chosen"), new NamedType(Answer.Text.class, "text"),
            new NamedType(Answer.Paired.class, "paired"), new NamedType(Answer.Blank.class, "blank"),
            new NamedType(Answer.Ordered.class, "ordered"), new NamedType(Answer.Checked.class, "checked"));
    }

    /**
     * One question as the student was shown it after grading; all texts are HTML.
     *
     * @param state {@code CORRECT}, {@code PARTIAL}, {@code WRONG}, {@code UNANSWERED}, {@code NEEDS_GRADING}
     * @param given what the student answered
     * @param explanation the verdict in a few words; null in attempts from before there were any
     */
    public record ShownQuestion(String name, String text, String state, String points, String given, String rightAnswer,
                                @Nullable String explanation, List<String> feedback, List<ShownPart> parts) {}

    /** What a part of the answer was worth, and why. */
    public record ShownPart(String text, String points, String why) {}

    private AttemptJson() {}

    public static String answers(Map<String, Answer> answers) {
        try {
            return JSON.writerFor(new TypeReference<Map<String, Answer>>() { }).writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers are plain fields, and yet", e);
        }
    }

    public static Map<String, Answer> answers(String json) {
        return read(json, new TypeReference<>() { });
    }

    public static String verdict(List<ShownQuestion> verdict) {
        try {
            return JSON.writeValueAsString(verdict);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a verdict is plain fields, and yet", e);
        }
    }

    public static List<ShownQuestion> verdict(String json) {
        return read(json, new TypeReference<>() { });
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored attempt cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
