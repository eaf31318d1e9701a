package dev.slipway.enginemap;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The last of what a container printed.
 *
 * @param lines at most {@link MapLimits#LOG_LINES}, without colours
 * @param more  whether there was more before
 */
public record Logs(List<String> lines, boolean more) {

    private static final int HEAD = 8;
    /** Colours and cursor movements, and the titles that programs give to windows. */
    private static final Pattern ESCAPES =
            Pattern.compile("\u001b(\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(\u0007|\u001b\\\\)|[@-_])");

    /**
     * Reads what the engine sends: with a terminal, as it was printed; without one, in frames (a byte for the stream, three zeros, four bytes of
     * length, big end first). {@code asked}: how many pieces the engine was asked for; a piece is a line, or a part of a long one.
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
