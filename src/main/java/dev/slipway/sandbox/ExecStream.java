package dev.slipway.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The two directions of a program started in a sandbox. One thread may read while another writes. Not reading holds
 * the program up, which is how flow control reaches it.
 */
public interface ExecStream extends Closeable {

    /**
     * Reads some of what the program wrote to standard output, at least one byte; blocks until there is some.
     * Returns -1 at the end. What it wrote to standard error is kept aside, see {@link #errors()}.
     */
    int read(ByteBuffer into) throws IOException;

    /** Writes all of it to the program's standard input; blocks while the program does not read. */
    void write(ByteBuffer bytes) throws IOException;

    /** Ends the program's standard input; what it still writes can be read. */
    void closeInput() throws IOException;

    /** The last of what the program wrote to standard error, up to 8 KiB. */
    String errors();

    /** The exit code, once the end was read. Throws when the program has not ended. */
    int exitCode() throws IOException;

    /** Lets go of the stream. The program sees its standard input end and its output closed. */
    @Override
    void close();
}
