package dev.slipway.quiz.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.slipway.quiz.Answer;
import dev.slipway.quiz.Command;
import dev.slipway.quiz.Description;
import dev.slipway.quiz.Essay;
import dev.slipway.quiz.Lab;
import dev.slipway.quiz.Matching;
import dev.slipway.quiz.MultipleChoice;
import dev.slipway.quiz.Numerical;
import dev.slipway.quiz.Ordering;
import dev.slipway.quiz.Question;
import dev.slipway.quiz.ShortAnswer;
import dev.slipway.quiz.TrueFalse;
import dev.slipway.quiz.attempt.LatePolicy;
import dev.slipway.quiz.attempt.QuizSettings.Source;

/**
 * Converts values of the core to JSON columns: the fields of records, by name. The names of kinds and fields are part
 * of the stored format: never rename them without a migration. Equal values give equal texts.
 */
final class StoredJson {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Named {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addMixIn(Answer.class, Named.class)
            .addMixIn(Question.class, Named.class)
            .addMixIn(LatePolicy.class, Named.class)
            .addMixIn(Source.class, Named.class)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static {
        named(Answer.Chosen.class, "chosen");
        named(Answer.Text.class, "text");
        named(Answer.Paired.class, "paired");
        named(Answer.Blank.class, "blank");
        named(Answer.Ordered.class, "ordered");
        named(Answer.Checked.class, "checked");
        named(Description.class, "description");
        named(Essay.class, "essay");
        named(Numerical.class, "numerical");
        named(MultipleChoice.class, "choice");
        named(TrueFalse.class, "truth");
        named(ShortAnswer.class, "short");
        named(Matching.class, "matching");
        named(Ordering.class, "ordering");
        named(Command.class, "command");
        named(Lab.class, "lab");
        named(LatePolicy.Refuse.class, "refuse");
        named(LatePolicy.MarkLate.class, "mark");
        named(LatePolicy.PercentPerDay.class, "percent-per-day");
        named(Source.All.class, "all");
        named(Source.Category.class, "category");
        named(Source.Tag.class, "tag");
    }

    private StoredJson() {}

    private static void named(Class<?> type, String kind) {
        JSON.registerSubtypes(new NamedType(type, kind));
    }

    static <T> String write(T value, TypeReference<T> type) {
        try {
            return JSON.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored is plain fields, and yet", e);
        }
    }

    static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored attempt cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
