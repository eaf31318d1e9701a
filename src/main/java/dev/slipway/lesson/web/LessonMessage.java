package dev.slipway.lesson.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.slipway.enginemap.EngineEvent;
import dev.slipway.lesson.CheckResult;
import dev.slipway.preview.PublishedPort;
import dev.slipway.sandbox.web.SandboxView;
import dev.slipway.task.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message to a lesson's page. The field {@code type} of its JSON says which one it is; absent values have no field.
 * {@code docs/lesson-socket.md} describes the JSON, and {@code LessonMessage} in {@code lesson/socket.ts} mirrors
 * these records.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface LessonMessage {

    /** The state of the student's sandbox. */
    @JsonTypeName("sandbox")
    record SandboxState(SandboxView sandbox) implements LessonMessage {}

    /**
     * The result of checking a task.
     *
     * @param done  absent when the task could not be checked
     * @param parts the result of each assertion; absent when the student did not ask for the check
     */
    @JsonTypeName("task")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TaskResult(
            String task,
            @Nullable Boolean done,
            String message,
            @Nullable List<Finding> parts) implements LessonMessage {

        static TaskResult of(CheckResult r) {
            return new TaskResult(r.task(), r.done(), r.message(), null);
        }

        static TaskResult of(CheckResult r, List<Finding> parts) {
            return new TaskResult(r.task(), r.done(), r.message(), parts);
        }

        static TaskResult notChecked(String task, String message) {
            return new TaskResult(task, null, message, null);
        }
    }

    /** The ports that running containers publish. */
    @JsonTypeName("ports")
    record Ports(List<PublishedPort> ports) implements LessonMessage {}

    /** What happened in the student's engine. */
    @JsonTypeName("engine")
    record EngineEvents(List<EngineEvent> events) implements LessonMessage {}

    /** The message as JSON text. */
    default String json() {
        try {
            return Json.MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message is plain fields, and yet", e);
        }
    }

    /** Writes messages. */
    final class Json {
        private static final ObjectMapper MAPPER =
                new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

        private Json() {}
    }
}
