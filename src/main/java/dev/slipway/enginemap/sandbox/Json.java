package dev.slipway.enginemap.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads values from an engine's JSON, which is untrusted. */
final class Json {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static <T> List<T> each(JsonNode array, int most, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        for (JsonNode item : array) {
            if (all.size() == most) {
                break;
            }
            all.add(read.apply(item));
        }
        return all;
    }

    static List<String> keys(JsonNode object, int most) {
        List<String> all = new ArrayList<>();
        object.fieldNames().forEachRemaining(all::add);
        return all.stream().sorted().limit(most).toList();
    }

    static Instant seconds(JsonNode time) {
        long seconds = time.asLong();
        return Instant.ofEpochSecond(Math.clamp(seconds, 0L, 253_402_300_799L));
    }

    /**
     * The time; the epoch when it is missing or invalid, such as {@code 0001-01-01}, which engines send for "never".
     */
    static Instant written(JsonNode time) {
        try {
            Instant read = Instant.parse(time.asText());
            return read.isAfter(Instant.EPOCH) ? read : Instant.EPOCH;
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
