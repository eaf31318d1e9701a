package dev.slipway.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The content of a file, if it can be edited. */
public sealed interface FileContent {

    /** The size of the whole file. */
    long bytes();

    /** UTF-8 text with unchanged line endings. {@code writable}: the student may edit it. */
    record Text(String text, FileVersion version, long bytes, boolean writable) implements FileContent {}

    /** The file is not text. */
    record Binary(long bytes) implements FileContent {}

    /** The file is larger than {@link FileLimits#TEXT}. */
    record Large(long bytes) implements FileContent {}

    /**
     * Classifies a complete file. Content that is not UTF-8 or contains a NUL is binary: saving it as text would
     * break it.
     */
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
