package dev.slipway.sandbox.runtime;

import dev.slipway.sandbox.EgressRules;
import dev.slipway.sandbox.EgressRules.Mode;
import dev.slipway.sandbox.egress.EgressProxy;
import dev.slipway.sandbox.egress.EgressSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Starts the egress proxy if the settings enable it. */
@ApplicationScoped
class EgressProducers {

    @Inject
    EgressRules rules;

    @ConfigProperty(name = "slipway.data")
    Path data;

    private @Nullable EgressProxy proxy;

    @Produces
    @Singleton
    static EgressRules rules(EgressSettings settings) {
        return new EgressRules(
                mode(settings.mode()),
                settings.hosts().orElse(List.of()),
                settings.inside().orElse(List.of()));
    }

    private static Mode mode(String text) {
        try {
            return Mode.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("slipway.egress.mode is \"" + text + "\"; write off, list or on", e);
        }
    }

    /**
     * The folder mounted into sandboxes. It contains the proxy's socket while the application runs with egress
     * enabled.
     */
    static Path folder(Path data) {
        return data.toAbsolutePath().normalize().resolve("run/egress");
    }

    void open(@Observes StartupEvent started) {
        if (rules.mode() != Mode.OFF) {
            try {
                proxy = new EgressProxy(rules, folder(data).resolve("proxy.sock"));
            } catch (IOException e) {
                throw new UncheckedIOException("the proxy for sandboxes cannot listen in " + folder(data), e);
            }
        }
    }

    void close(@Observes ShutdownEvent stopping) throws IOException {
        if (proxy != null) {
            proxy.close();
        }
    }
}
