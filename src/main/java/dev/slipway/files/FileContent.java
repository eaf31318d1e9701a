package dev.slipway.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What is in a file, as far as it can be edited. */
public sealed interface FileContent {

    /** Of the whole file. */
    long bytes();

    /** UTF-8, with its line ends as they are. {@code writable}: the student may change it from here. */
    record Text(String text, FileVersion version, long bytes, boolean writable) implements FileContent {}

    /** It holds bytes that are no text. */
    record Binary(long bytes) implements FileContent {}

    /** It is larger than {@link FileLimits#TEXT}. */
    record Large(long bytes) implements FileContent {}

    /** Of a file that was read whole. What is not UTF-8, or holds a NUL, is no text: saving it as text would break it. */
    static FileContent of(byte[] content, boolean writable) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.indexOf('\0') >= 0
                    ? new Binary(content.length)
                    : new Text(text, FileVersion.of(content), content.length, writable);
        } catch (CharacterCodingException e) {
            return new Binary(content.length);
        }
    }
}
