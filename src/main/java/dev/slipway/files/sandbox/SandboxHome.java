package dev.slipway.files.sandbox;

import dev.slipway.files.FileContent;
import dev.slipway.files.FileLimits;
import dev.slipway.files.FilePath;
import dev.slipway.files.FileRefusal;
import dev.slipway.files.FileRefusedException;
import dev.slipway.files.FileVersion;
import dev.slipway.files.Folder;
import dev.slipway.files.FolderReader;
import dev.slipway.files.HomeFolder;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.SandboxId;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The home folder in a running sandbox. */
public final class SandboxHome implements HomeFolder {

    private static final Duration SHORT = Duration.ofSeconds(15);
    /** Time limit for large files over slow connections. */
    private static final Duration LONG = Duration.ofMinutes(20);

    private static final String MAX_TEXT_BYTES = String.valueOf(FileLimits.TEXT);

    private final ContainerEngine engine;
    private final SandboxId id;

    public SandboxHome(ContainerEngine engine, SandboxId id) {
        this.engine = engine;
        this.id = id;
    }

    /** An exchange with the running program. */
    private interface Talk<T> {
        T with(HomeProgram program) throws IOException;
    }

    /** Gives the program what it waits for. */
    private interface Input {
        void to(HomeProgram program) throws IOException;
    }

    private <T> T run(Duration limit, Talk<T> talk, String... operation) {
        try (HomeProgram program = HomeProgram.start(engine, id, limit, operation)) {
            return talk.with(program);
        } catch (IOException e) {
            throw new FileRefusedException(FileRefusal.UNREACHABLE);
        }
    }

    /** Gives the program its input and waits for its end. */
    private void change(byte[] input, String... operation) {
        change(SHORT, program -> give(program, input), operation);
    }

    private void change(Duration limit, Input input, String... operation) {
        run(
                limit,
                program -> {
                    input.to(program);
                    program.rest();
                    program.finish();
                    return true;
                },
                operation);
    }

    /**
     * Writes the input. Ignores a write error: the program may refuse before it has read everything, and then its
     * exit code counts.
     */
    private static void give(HomeProgram program, byte[] input) {
        try {
            program.give(input);
            program.giveNoMore();
        } catch (IOException e) {
            // the exit code says why
        }
    }

    @Override
    public Folder list(FilePath path) {
        return run(
                SHORT,
                program -> {
                    byte[] printed = program.rest();
                    program.finish();
                    return FolderReader.read(printed);
                },
                "list",
                path.value(),
                String.valueOf(FileLimits.ENTRIES));
    }

    @Override
    public FileContent read(FilePath path) {
        return run(
                SHORT,
                program -> {
                    FileContent content = content(program);
                    program.finish();
                    return content;
                },
                "read",
                path.value(),
                MAX_TEXT_BYTES);
    }

    private static FileContent content(HomeProgram program) throws IOException {
        boolean whole = program.word().equals("whole");
        long bytes = Long.parseLong(program.word());
        boolean writable = program.word().equals("1");
        byte[] content = program.rest();
        return whole ? FileContent.of(content, writable) : new FileContent.Large(bytes);
    }

    @Override
    public FileVersion create(FilePath path, byte[] content) {
        change(content, "create", path.value(), String.valueOf(content.length));
        return FileVersion.of(content);
    }

    @Override
    public FileVersion save(FilePath path, byte[] content, FileVersion known) {
        return run(
                SHORT,
                program -> {
                    give(program, content);
                    program.rest();
                    if (program.refusal() == FileRefusal.CHANGED) {
                        throw new ChangedException(read(path));
                    }
                    program.finish();
                    return FileVersion.of(content);
                },
                "save",
                path.value(),
                String.valueOf(content.length),
                known.value(),
                MAX_TEXT_BYTES);
    }

    @Override
    public void makeFolder(FilePath path) {
        change(new byte[0], "folder", path.value());
    }

    @Override
    public void rename(FilePath from, FilePath to) {
        change(new byte[0], "rename", from.value(), to.value());
    }

    @Override
    public void delete(FilePath path, boolean contents) {
        change(new byte[0], "delete", path.value(), contents ? "1" : "");
    }

    @Override
    public void upload(FilePath path, InputStream bytes, long length, boolean replace) {
        change(
                LONG,
                program -> {
                    program.word(); // waits until it is ready; it may refuse before anything is sent
                    try {
                        copy(bytes, length, program);
                        program.giveNoMore();
                    } catch (IOException e) {
                        // The disk is full, or the browser is gone. The program counts bytes and knows which.
                        closeQuietly(program);
                    }
                },
                "upload",
                path.value(),
                String.valueOf(length),
                replace ? "1" : "");
    }

    private static void closeQuietly(HomeProgram program) {
        try {
            program.giveNoMore();
        } catch (IOException e) {
            // It has ended already.
        }
    }

    private static void copy(InputStream from, long length, HomeProgram to) throws IOException {
        byte[] buffer = new byte[64 << 10];
        for (long left = length; left > 0; ) {
            int n = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (n < 0) {
                return;
            }
            to.give(buffer, n);
            left -= n;
        }
    }

    @Override
    public Download download(FilePath file) {
        HomeProgram program =
                HomeProgram.start(engine, id, LONG, "download", file.value(), String.valueOf(FileLimits.DOWNLOAD));
        return opened(program, () -> new Outgoing(program, Long.parseLong(program.word())));
    }

    @Override
    public Download archive(FilePath folder) {
        HomeProgram program =
                HomeProgram.start(engine, id, LONG, "archive", folder.value(), String.valueOf(FileLimits.DOWNLOAD));
        return opened(program, () -> {
            program.word();
            return new Outgoing(program, -1);
        });
    }

    private interface Opening {
        Download open() throws IOException;
    }

    private static Download opened(HomeProgram program, Opening opening) {
        try {
            return opening.open();
        } catch (IOException e) {
            program.close();
            throw new FileRefusedException(FileRefusal.UNREACHABLE);
        } catch (FileRefusedException e) {
            program.close();
            throw e;
        }
    }

    private record Outgoing(HomeProgram program, long length) implements Download {
        @Override
        public void copyTo(OutputStream out) throws IOException {
            long sent = 0;
            for (ByteBuffer some = program.some(); some != null; some = program.some()) {
                sent += some.remaining();
                if (sent > FileLimits.DOWNLOAD + (64 << 20)) {
                    throw new IOException("a download grew beyond what was announced");
                }
                out.write(some.array(), some.position(), some.remaining());
            }
            // tar exits with 1 when a file changed while it was read; the archive is complete anyway
            if (length >= 0 && sent != length || program.refusal() != null && length >= 0) {
                throw new EOFException("a file became shorter while it was downloaded");
            }
        }

        @Override
        public void close() {
            program.close();
        }
    }

    @Override
    public Watch watch(List<Watched> known) {
        HomeProgram program = HomeProgram.start(
                engine,
                id,
                FileLimits.WATCH.plusSeconds(5),
                "changed",
                String.valueOf(FileLimits.WATCH.toSeconds()),
                MAX_TEXT_BYTES);
        return new Watching(program, known);
    }

    private record Watching(HomeProgram program, List<Watched> known) implements Watch {
        @Override
        public List<String> await() {
            try {
                program.give(words(known));
                byte[] printed = program.rest();
                program.finish();
                List<String> paths = List.of(
                        new String(printed, StandardCharsets.UTF_8).split("\0", -1)); // the home folder's path is empty
                return paths.subList(0, paths.size() - 1);
            } catch (IOException e) {
                throw new FileRefusedException(FileRefusal.UNREACHABLE);
            }
        }

        @Override
        public void close() {
            program.close();
        }
    }

    private static byte[] words(List<Watched> watched) {
        var words = new ByteArrayOutputStream();
        for (Watched w : watched) {
            words.writeBytes(((w.folder() ? "folder" : "file") + "\0" + w.path().value() + "\0" + w.version() + "\0")
                    .getBytes(StandardCharsets.UTF_8));
        }
        words.writeBytes("end\0\0\0".getBytes(StandardCharsets.UTF_8));
        return words.toByteArray();
    }
}
