package dev.slipway.files;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

/**
 * One thing in a folder, itself and not what it links to.
 *
 * @param name    as it is; where it is not UTF-8, with U+FFFD in it, and then it cannot be asked for
 * @param target  of a link, where it points to as written; otherwise empty
 * @param leadsTo of a link, what is at its end; {@link Kind#NOTHING} where there is nothing, or it is no link
 */
public record FolderEntry(String name, Kind kind, long bytes, Instant modified, String target, Kind leadsTo) {

    /** Folders first, those that a link leads to among them; then as people sort names. */
    public static final Comparator<FolderEntry> ORDER = Comparator.comparing((FolderEntry e) -> !e.isFolder())
            .thenComparing(e -> e.name().toLowerCase(Locale.ROOT))
            .thenComparing(FolderEntry::name);

    /** {@code OTHER}: a pipe, socket or device. */
    public enum Kind {
        FILE,
        FOLDER,
        LINK,
        OTHER,
        NOTHING;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return code.isEmpty() ? NOTHING : valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isFolder() {
        return kind == Kind.FOLDER || leadsTo == Kind.FOLDER;
    }
}
