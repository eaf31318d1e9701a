package dev.slipway.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * One student's home folder. Looking follows links, with the student's rights; a change is made only where the folder it happens in really lies
 * in the home folder. The engine's data ({@code .local/share/docker}) does not exist here. Calls block. Whatever cannot be done is a
 * {@link FileRefusedException}.
 */
public interface HomeFolder {

    Folder list(FilePath path);

    FileContent read(FilePath path);

    /** Makes a file that was not there. */
    FileVersion create(FilePath path, byte[] content);

    /**
     * Writes into a file whose version is {@code known}. The file stays the same file: its rights, links to it, and containers that have it
     * mounted. Throws {@link ChangedException} when it is another version by now.
     */
    FileVersion save(FilePath path, byte[] content, FileVersion known);

    void makeFolder(FilePath path);

    /** What stands at {@code to} is never replaced. */
    void rename(FilePath from, FilePath to);

    /** A link is deleted itself. {@code contents}: a folder goes with all that is in it, and otherwise only when it is empty. */
    void delete(FilePath path, boolean contents);

    /**
     * Puts exactly {@code length} bytes into a file, making folders on the way. They appear at once when all have come; a link there is replaced
     * and never followed. {@code replace}: a file may be there.
     */
    void upload(FilePath path, InputStream bytes, long length, boolean replace);

    Download download(FilePath file);

    /** A {@code .tar.gz} that holds the folder, and nothing that links lead to. */
    Download archive(FilePath folder);

    Watch watch(List<Watched> known);

    /** Waits for changes. Closing it, from any thread, ends the wait. */
    interface Watch extends AutoCloseable {
        /** The paths of what is no longer as known; empty when nothing has changed within {@link FileLimits#WATCH}. */
        List<String> await();

        @Override
        void close();
    }

    /** What the browser knows: the version of a file's content, or of a folder. */
    record Watched(FilePath path, boolean folder, String version) {}

    /** Bytes on their way out of the sandbox. {@code length}: -1 when it is not known before the end. Closing it ends them. */
    interface Download extends AutoCloseable {
        long length();

        /** Writes all of it. Throws when it breaks off before its end. */
        void copyTo(java.io.OutputStream out) throws IOException;

        @Override
        void close();
    }

    /** Somebody else has written it since. */
    final class ChangedException extends FileRefusedException {
        private final FileContent now;

        public ChangedException(FileContent now) {
            super(FileRefusal.CHANGED);
            this.now = now;
        }

        /** What it holds now. */
        public FileContent now() {
            return now;
        }
    }
}
