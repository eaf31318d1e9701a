package dev.slipway.sandbox.egress;

import dev.slipway.io.HttpHeadReader;
import dev.slipway.io.HttpHeadReader.Source;
import dev.slipway.io.MalformedHeadException;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The head of a request to a proxy (RFC 9112, 3.2.2 and 3.2.3): the target, and for plain HTTP the head to pass on.
 *
 * @param tunnel  whether this is CONNECT: bytes are passed unchanged
 * @param forward the first bytes to send to the server; empty for a tunnel
 */
record RequestHead(String host, int port, boolean tunnel, byte[] forward) {

    private static final int MAX_BYTES = 32 << 10;

    /**
     * Reads up to the empty line; the buffer then holds the bytes after it. Throws {@link BadRequest} for what is not
     * a request to a proxy.
     */
    static RequestHead read(Source source, ByteBuffer buffer, Duration timeLimit, Runnable close) throws IOException {
        try {
            return of(new HttpHeadReader(source, buffer, MAX_BYTES).lines(timeLimit, close));
        } catch (EOFException | MalformedHeadException e) {
            throw new BadRequest(Objects.requireNonNullElse(e.getMessage(), "the request broke off"));
        }
    }

    private static RequestHead of(List<String> lines) throws BadRequest {
        String[] first = lines.getFirst().split(" ");
        if (first.length != 3 || !first[2].startsWith("HTTP/1.")) {
            throw new BadRequest("not an HTTP request");
        }
        return first[0].equals("CONNECT") ? tunnel(first[1]) : plain(first, lines);
    }

    private static RequestHead tunnel(String target) throws BadRequest {
        int colon = target.lastIndexOf(':');
        if (colon < 1) {
            throw new BadRequest("CONNECT needs host:port");
        }
        return new RequestHead(bare(target.substring(0, colon)), port(target.substring(colon + 1)), true, new byte[0]);
    }

    private static RequestHead plain(String[] first, List<String> lines) throws BadRequest {
        URI uri;
        try {
            uri = URI.create(first[1]);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("not an address: " + first[1]);
        }
        if (!"http".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new BadRequest("a proxy is asked with the whole address, http://…");
        }
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        List<String> forward = new ArrayList<>();
        forward.add(first[0] + " " + path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()) + " HTTP/1.1");
        // One request per connection: the next one might be for another host.
        for (String line : lines.subList(1, lines.size())) {
            String name = line.split(":", 2)[0].toLowerCase(Locale.ROOT);
            if (!name.startsWith("proxy-")
                    && !name.equals("connection")
                    && !name.equals("keep-alive")
                    && !name.equals("host")) {
                forward.add(line);
            }
        }
        forward.add("Host: " + uri.getRawAuthority());
        forward.add("Connection: close");
        byte[] bytes = (String.join("\r\n", forward) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        return new RequestHead(bare(uri.getHost()), uri.getPort() < 0 ? 80 : uri.getPort(), false, bytes);
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static int port(String text) throws BadRequest {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw new BadRequest("not a port: " + text);
        }
        return Integer.parseInt(text);
    }

    /** The client sent an invalid request. */
    static final class BadRequest extends IOException {
        private final String why;

        BadRequest(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }
}
