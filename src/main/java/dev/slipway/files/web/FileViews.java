package dev.slipway.files.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.files.FileContent;
import dev.slipway.files.FilePath;
import dev.slipway.files.Folder;
import dev.slipway.files.FolderEntry;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Files as JSON. */
final class FileViews {

    private FileViews() {}

    /** {@code total}: how many entries there are, which may be more than are listed. */
    @Schema(name = "Folder")
    record FolderView(String path, String version, List<EntryView> entries, long total) {
        static FolderView of(FilePath path, Folder folder) {
            return new FolderView(
                    path.value(),
                    folder.version(),
                    folder.entries().stream().map(EntryView::of).toList(),
                    folder.total());
        }
    }

    /**
     * {@code kind}: file, folder, link or other. {@code target} and {@code leadsTo} (a kind, or nothing) describe a
     * link. {@code usable}: the entry can be requested by its name.
     */
    @Schema(name = "FolderEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryView(
            String name,
            String kind,
            long bytes,
            Instant modified,
            @Nullable String target,
            @Nullable String leadsTo,
            boolean usable) {
        static EntryView of(FolderEntry e) {
            boolean link = e.kind() == FolderEntry.Kind.LINK;
            return new EntryView(
                    e.name(),
                    e.kind().code(),
                    e.bytes(),
                    e.modified(),
                    link ? e.target() : null,
                    link ? e.leadsTo().code() : null,
                    e.name().indexOf(0xFFFD) < 0);
        }
    }

    /** {@code text} and {@code version} are absent if {@code notShown} gives a reason: binary or large. */
    @Schema(name = "FileContent")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContentView(
            String path,
            long bytes,
            @Nullable String text,
            @Nullable String version,
            boolean writable,
            @Nullable String notShown) {
        static ContentView of(FilePath path, FileContent content) {
            return switch (content) {
                case FileContent.Text t ->
                    new ContentView(
                            path.value(), t.bytes(), t.text(), t.version().value(), t.writable(), null);
                case FileContent.Binary b -> new ContentView(path.value(), b.bytes(), null, null, false, "binary");
                case FileContent.Large l -> new ContentView(path.value(), l.bytes(), null, null, false, "large");
            };
        }
    }

    @Schema(name = "FileSaved")
    record SavedView(String path, String version) {}

    /** The versions that the page knows, by path. */
    @Schema(name = "FilesKnown")
    record KnownView(List<KnownPath> files, List<KnownPath> folders) {}

    @Schema(name = "FileKnown")
    record KnownPath(String path, String version) {}

    @Schema(name = "FilesChanged")
    record ChangedView(List<String> changed) {}

    /**
     * {@code reason}: for programs; {@code message}: for people. {@code current}: the file's current content, if it
     * was changed meanwhile.
     */
    @Schema(name = "FileRefusal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RefusalView(
            String reason, String message, @Nullable ContentView current) {}
}
