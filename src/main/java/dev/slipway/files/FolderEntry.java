package dev.slipway.files;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

/**
 * One entry of a folder. A symbolic link is described itself, not its target.
 *
 * @param name    its name; bytes that are not UTF-8 become U+FFFD, and then the entry cannot be requested
 * @param target  the target of a link, as written; otherwise empty
 * @param leadsTo the kind of a link's target; {@link Kind#NOTHING} if the target does not exist or the entry is not a
 *     link
 */
public record FolderEntry(String name, Kind kind, long bytes, Instant modified, String target, Kind leadsTo) {

    /** Folders and links to folders first, then by name, in the order that people expect. */
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
