package dev.slipway.sandbox.docker;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;

/**
 * Address of the host's engine, in the format of {@code DOCKER_HOST}: {@code unix:///path} or
 * {@code tcp://host:port}.
 */
public record EngineAddress(URI uri) {

    /** Throws {@link IllegalArgumentException} with a message for the administrator. */
    public static EngineAddress parse(String dockerHost) {
        URI uri = URI.create(dockerHost.strip());
        boolean unix = "unix".equals(uri.getScheme())
                && uri.getPath() != null
                && !uri.getPath().isEmpty();
        boolean tcp = "tcp".equals(uri.getScheme()) && uri.getHost() != null && uri.getPort() > 0;
        if (!unix && !tcp) {
            throw new IllegalArgumentException("DOCKER_HOST is " + dockerHost
                    + "; Slipway understands unix:///path/to/docker.sock and tcp://host:port (without TLS)");
        }
        return new EngineAddress(uri);
    }

    /** Whether the engine runs on this machine, as far as the address shows. */
    boolean isLocal() {
        return "unix".equals(uri.getScheme());
    }

    SocketAddress socket() {
        return isLocal()
                ? UnixDomainSocketAddress.of(uri.getPath())
                : new InetSocketAddress(uri.getHost(), uri.getPort());
    }
}
