package dev.slipway.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The input and output of a program started in a sandbox. One thread may read while another writes. While nobody
 * reads, the program blocks when it writes; flow control relies on that.
 */
public interface ExecStream extends Closeable {

    /**
     * Reads at least one byte of the program's standard output; blocks until there is some. Returns -1 at the end.
     * Standard error is collected separately, see {@link #errors()}.
     */
    int read(ByteBuffer into) throws IOException;

    /** Writes all of it to the program's standard input; blocks while the program does not read. */
    void write(ByteBuffer bytes) throws IOException;

    /** Closes the program's standard input. Its output can still be read. */
    void closeInput() throws IOException;

    /** The end of the program's standard error, at most 8 KiB. */
    String errors();

    /** The exit code, available after {@link #read} has returned -1. Throws when the program has not ended. */
    int exitCode() throws IOException;

    /** Closes the stream: the program's standard input ends, and its output is closed. */
    @Override
    void close();
}
