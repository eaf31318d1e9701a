package dev.slipway.sandbox.wire;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A two-way byte stream. */
public interface Wire extends Closeable {

    /** Reads at least one byte; -1 at the end. */
    int read(ByteBuffer into) throws IOException;

    /** Writes all of it. */
    void write(ByteBuffer bytes) throws IOException;

    /** Closes our direction; the other side can still send. */
    void closeOutput() throws IOException;

    @Override
    void close();
}
