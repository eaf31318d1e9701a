package dev.slipway.preview;

import dev.slipway.io.HttpHeadReader;
import dev.slipway.io.HttpHeadReader.Source;
import dev.slipway.io.MalformedHeadException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The head of an HTTP/1.1 message (RFC 9112, 2.1): the first line and the fields, in their order.
 *
 * @param first  the request or status line
 * @param fields names and values, unchanged
 */
public record HttpHead(String first, List<Field> fields) {

    private static final int MAX_BYTES = 64 << 10;

    /** One line of the head. */
    public record Field(String name, String value) {
        boolean is(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    /**
     * Reads up to the empty line. Throws {@link java.io.EOFException} when the connection ends before the first byte.
     */
    public static HttpHead read(Source source, ByteBuffer buffer, Duration timeLimit, Runnable close)
            throws IOException {
        return of(new HttpHeadReader(source, buffer, MAX_BYTES).lines(timeLimit, close));
    }

    static HttpHead of(List<String> lines) throws MalformedHeadException {
        List<Field> fields = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            fields.add(field(line));
        }
        return new HttpHead(lines.getFirst(), List.copyOf(fields));
    }

    private static Field field(String line) throws MalformedHeadException {
        int colon = line.indexOf(':');
        // Spaces before the colon and folded lines are used for request smuggling (RFC 9112, 5.1 and 5.2).
        if (colon < 1 || line.substring(0, colon).chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new MalformedHeadException("a field has no name");
        }
        return new Field(line.substring(0, colon), line.substring(colon + 1).strip());
    }

    public Optional<String> value(String name) {
        return fields.stream().filter(f -> f.is(name)).map(Field::value).findFirst();
    }

    /** The second word of a request line: the path with its query. */
    public String target() {
        String[] words = first.split(" ");
        return words.length > 1 ? words[1] : "";
    }

    public boolean isUpgrade() {
        return value("Upgrade").isPresent()
                && value("Connection")
                        .filter(c -> c.toLowerCase(Locale.ROOT).contains("upgrade"))
                        .isPresent();
    }

    /** The status of an answer; 0 when the line has none. */
    public int status() {
        String status = target();
        return status.matches("[1-5]\\d\\d") ? Integer.parseInt(status) : 0;
    }

    /** Whether the first line is the status line of HTTP/1.0 or 1.1 (RFC 9112, 4). */
    public boolean isAnswer() {
        return first.matches("HTTP/1\\.[01] [1-5]\\d\\d( .*)?");
    }

    /** Whether another answer to the same request follows (RFC 9110, 15.2). After 101 none does. */
    public boolean isInterim() {
        return status() / 100 == 1 && status() != 101;
    }

    HttpHead without(Predicate<Field> which) {
        return new HttpHead(first, fields.stream().filter(which.negate()).toList());
    }

    HttpHead with(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new HttpHead(first, List.copyOf(more));
    }

    /** The head in wire format, with the empty line. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(first).append("\r\n");
        fields.forEach(f -> text.append(f.name()).append(": ").append(f.value()).append("\r\n"));
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
