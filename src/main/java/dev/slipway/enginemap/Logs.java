package dev.slipway.enginemap;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The end of a container's output.
 *
 * @param lines at most {@link MapLimits#LOG_LINES}, without colors
 * @param more  whether there is earlier output
 */
public record Logs(List<String> lines, boolean more) {

    private static final int HEAD = 8;
    /** Escape sequences for colors, cursor movements and window titles. */
    private static final Pattern ESCAPES =
            Pattern.compile("\u001b(\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(\u0007|\u001b\\\\)|[@-_])");

    /**
     * Reads the engine's answer: with a terminal, the raw output; without one, frames (one byte for the stream, three
     * zeros, four bytes of length, big-endian). {@code asked}: how many entries were requested; an entry is a line or
     * a part of a long line.
     */
    public static Logs read(byte[] sent, boolean terminal, int asked) {
        List<byte[]> pieces = terminal ? List.of(sent) : unframed(sent);
        String text = new String(joined(pieces), StandardCharsets.UTF_8);
        List<String> all = ESCAPES.matcher(text)
                .replaceAll("")
                .lines()
                .map(l -> DisplayText.block(l, MapLimits.LOG_LINE))
                .toList();
        List<String> lines = lastOf(all);
        return new Logs(lines, Math.max(all.size(), pieces.size()) >= asked || lines.size() < all.size());
    }

    private static List<String> lastOf(List<String> all) {
        int from = Math.max(0, all.size() - MapLimits.LOG_LINES);
        long length = 0;
        for (int at = all.size() - 1; at >= from; at--) {
            length += all.get(at).length() + 1;
            if (length > MapLimits.LOG) {
                from = at + 1;
            }
        }
        return new ArrayList<>(all.subList(from, all.size()));
    }

    private static List<byte[]> unframed(byte[] sent) {
        ByteBuffer in = ByteBuffer.wrap(sent);
        List<byte[]> pieces = new ArrayList<>();
        while (in.remaining() > HEAD) {
            int length = in.getInt(in.position() + 4);
            in.position(in.position() + HEAD);
            byte[] piece = new byte[length < 0 ? in.remaining() : Math.min(length, in.remaining())];
            in.get(piece);
            pieces.add(piece);
        }
        return pieces;
    }

    private static byte[] joined(List<byte[]> pieces) {
        var all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
