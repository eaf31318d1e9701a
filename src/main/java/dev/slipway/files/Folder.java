package dev.slipway.files;

import java.util.List;

/**
 * What is in a folder.
 *
 * @param version is another one after something was added to the folder or taken out of it
 * @param entries folders first, then by name; at most {@link FileLimits#ENTRIES}
 * @param total   how many there are
 */
public record Folder(String version, List<FolderEntry> entries, long total) {}
