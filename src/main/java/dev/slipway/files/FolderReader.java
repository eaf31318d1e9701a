package dev.slipway.files;

import dev.slipway.files.FolderEntry.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the output of {@code home.pl list}: version and total, then for each entry kind, bytes, modified (seconds),
 * name, link target and the target's kind. A NUL ends each field, since no name contains that byte.
 */
public final class FolderReader {

    private static final int FIELDS = 6;

    private FolderReader() {}

    /** Throws {@link FileRefusedException} when the output is truncated or malformed. */
    public static Folder read(byte[] printed) {
        String[] words = new String(printed, StandardCharsets.UTF_8).split("\0", -1);
        try {
            List<FolderEntry> entries = new ArrayList<>();
            for (int at = 2; at + FIELDS < words.length; at += FIELDS) {
                entries.add(entry(words, at));
            }
            if ((words.length - 3) % FIELDS != 0) {
                throw new FileRefusedException(FileRefusal.UNREACHABLE);
            }
            entries.sort(FolderEntry.ORDER);
            return new Folder(words[0], List.copyOf(entries), Long.parseLong(words[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new FileRefusedException(FileRefusal.UNREACHABLE);
        }
    }

    private static FolderEntry entry(String[] words, int at) {
        return new FolderEntry(
                words[at + 3],
                Kind.of(words[at]),
                Long.parseLong(words[at + 1]),
                Instant.ofEpochSecond(Long.parseLong(words[at + 2])),
                words[at + 4],
                Kind.of(words[at + 5]));
    }
}
