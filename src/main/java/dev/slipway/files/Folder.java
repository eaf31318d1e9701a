package dev.slipway.files;

import java.util.List;

/**
 * The contents of a folder.
 *
 * @param version changes when an entry is added to the folder or removed from it
 * @param entries folders first, then by name; at most {@link FileLimits#ENTRIES}
 * @param total   how many entries the folder has
 */
public record Folder(String version, List<FolderEntry> entries, long total) {}
