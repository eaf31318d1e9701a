package dev.slipway.preview;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The head of an HTTP/1.1 message (RFC 9112, 2.1): the first line and the fields, in their order.
 *
 * @param first  the request or status line
 * @param fields name and value as they came
 */
public record HttpHead(String first, List<Field> fields) {

    private static final int MOST = 64 << 10;

    /** One line of the head. */
    public record Field(String name, String value) {
        boolean is(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    /** Where bytes come from, one at a time; -1 at the end. */
    public interface Bytes {
        int next() throws IOException;
    }

    /** What came is not the head of an HTTP message. */
    public static final class MalformedException extends IOException {
        MalformedException(String what) {
            super(what);
        }
    }

    /** Reads up to the empty line. Throws {@link EOFException} when nothing came at all, {@link MalformedException} for what is no head. */
    public static HttpHead read(Bytes in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (!endsWithEmptyLine(text)) {
            int b = in.next();
            if (b < 0) {
                throw text.isEmpty()
                        ? new EOFException("nothing came")
                        : new MalformedException("the head ended too early");
            }
            if (text.length() >= MOST) {
                throw new MalformedException("the head is longer than " + MOST + " bytes");
            }
            text.append((char) b);
        }
        String[] lines = text.toString().strip().split("\r?\n");
        List<Field> fields = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            fields.add(field(lines[i]));
        }
        return new HttpHead(lines[0], List.copyOf(fields));
    }

    private static boolean endsWithEmptyLine(StringBuilder text) {
        int n = text.length();
        return n >= 4
                && text.charAt(n - 1) == '\n'
                && (text.charAt(n - 2) == '\n' || text.charAt(n - 2) == '\r' && text.charAt(n - 3) == '\n');
    }

    private static Field field(String line) throws MalformedException {
        int colon = line.indexOf(':');
        // A name with space before the colon, and folded lines, are how heads are smuggled (RFC 9112, 5.1 and 5.2).
        if (colon < 1 || line.substring(0, colon).chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new MalformedException("a field has no name");
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

    HttpHead without(Predicate<Field> which) {
        return new HttpHead(first, fields.stream().filter(which.negate()).toList());
    }

    HttpHead with(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new HttpHead(first, List.copyOf(more));
    }

    /** As it goes over the wire, with the empty line. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(first).append("\r\n");
        fields.forEach(f -> text.append(f.name()).append(": ").append(f.value()).append("\r\n"));
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
