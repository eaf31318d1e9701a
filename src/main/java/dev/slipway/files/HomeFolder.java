package dev.slipway.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * One student's home folder. Reading follows symbolic links, with the student's rights. A change is made only if its
 * folder, after resolving links, is in the home folder. The engine's data ({@code .local/share/docker}) is hidden.
 * Calls block, and throw {@link FileRefusedException} when an operation is refused.
 */
public interface HomeFolder {

    /** The entries of a folder, at most {@link FileLimits#ENTRIES}. */
    Folder list(FilePath path);

    /** The content of a file, if it can be edited. */
    FileContent read(FilePath path);

    /** Creates a file; refused if it exists. */
    FileVersion create(FilePath path, byte[] content);

    /**
     * Overwrites a file whose version is {@code known}. It is written in place, so its permissions, hard links and
     * bind mounts stay valid. Throws {@link ChangedException} when it has another version by now.
     */
    FileVersion save(FilePath path, byte[] content, FileVersion known);

    /** Creates a folder; refused if the path exists. */
    void makeFolder(FilePath path);

    /** Renames or moves; refused if {@code to} exists. */
    void rename(FilePath from, FilePath to);

    /**
     * Deletes a file, folder or link (not its target). {@code contents}: delete a folder with its contents; otherwise
     * it must be empty.
     */
    void delete(FilePath path, boolean contents);

    /**
     * Writes exactly {@code length} bytes to a file, and creates its folders. The file appears when all bytes have
     * arrived; a link at the path is replaced and never followed. {@code replace}: an existing file may be replaced.
     */
    void upload(FilePath path, InputStream bytes, long length, boolean replace);

    /** Opens a download of a file, which the caller must close. */
    Download download(FilePath file);

    /** The folder as {@code .tar.gz}; links are not followed. */
    Download archive(FilePath folder);

    /** Starts to watch these files and folders for changes from the known versions. The caller must close it. */
    Watch watch(List<Watched> known);

    /** Waits for changes. Closing it, from any thread, ends the wait. */
    interface Watch extends AutoCloseable {
        /**
         * Waits, then returns the paths whose version has changed; empty when none has within
         * {@link FileLimits#WATCH}.
         */
        List<String> await();

        @Override
        void close();
    }

    /** The version of a file or folder that the browser knows. */
    record Watched(FilePath path, boolean folder, String version) {}

    /**
     * A download from the sandbox. {@code length}: in bytes, -1 if not known in advance. Closing it ends the
     * download.
     */
    interface Download extends AutoCloseable {
        long length();

        /** Writes all bytes. Throws when the download breaks off early. */
        void copyTo(java.io.OutputStream out) throws IOException;

        @Override
        void close();
    }

    /** The file has changed since the known version. */
    final class ChangedException extends FileRefusedException {
        private final FileContent now;

        public ChangedException(FileContent now) {
            super(FileRefusal.CHANGED);
            this.now = now;
        }

        /** The current content. */
        public FileContent now() {
            return now;
        }
    }
}
