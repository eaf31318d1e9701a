package dev.slipway.preview.web;

import dev.slipway.preview.PreviewAddress;
import dev.slipway.preview.PreviewKey;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.Sandboxes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts the preview server, and knows the addresses of previews. */
@ApplicationScoped
public class Previews {

    private static final Logger LOG = Logger.getLogger(Previews.class);

    @Inject
    PreviewSettings settings;

    @Inject
    Sandboxes sandboxes;

    @Inject
    ContainerEngine engine;

    @Inject
    PreviewKey key;

    @ConfigProperty(name = "quarkus.http.host")
    String host;

    private @Nullable PreviewServer server;

    /**
     * The address of previews for a page requested with this {@code Host}, with the placeholder {@code {name}}; empty
     * when previews are off.
     */
    public Optional<String> patternFor(String pageHost) {
        return address().map(a -> a.patternFor(pageHost));
    }

    /** The frame source for such a page; empty when it cannot show previews. */
    public Optional<String> frameSource(String pageHost) {
        return address().flatMap(a -> a.frameSource(pageHost));
    }

    private Optional<PreviewAddress> address() {
        return Optional.ofNullable(server)
                .map(open -> new PreviewAddress(settings.address().orElse(""), open.port()));
    }

    void open(@Observes StartupEvent started) {
        new PreviewAddress(
                settings.address().orElse(""), settings.port()); // a mistake in it aborts the start with a message
        try {
            server = new PreviewServer(new InetSocketAddress(host, settings.port()), sandboxes, engine, key);
        } catch (IOException e) {
            LOG.errorf(
                    "services of sandboxes cannot be opened in the browser: port %d is not free (%s). Set slipway.preview.port to another one, or to 0 for any; the rest works.",
                    settings.port(), e.getMessage());
        }
    }

    void close(@Observes ShutdownEvent stopping) throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
