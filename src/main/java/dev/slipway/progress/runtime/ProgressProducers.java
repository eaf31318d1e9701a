package dev.slipway.progress.runtime;

import dev.slipway.identity.KeyFile;
import dev.slipway.progress.CertificateKey;
import dev.slipway.progress.CertificateStore;
import dev.slipway.progress.Certificates;
import dev.slipway.progress.CompletedTasks;
import dev.slipway.progress.OpenedHelp;
import dev.slipway.progress.ProgressReader;
import dev.slipway.progress.ProgressStore;
import dev.slipway.progress.TimeSpent;
import dev.slipway.progress.Visits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Wires the services of {@link dev.slipway.progress} to their ports. */
class ProgressProducers {

    @Produces
    @Singleton
    ProgressReader reader(ProgressStore store, Clock clock) {
        return new ProgressReader(store, clock);
    }

    @Produces
    @Singleton
    CompletedTasks completedTasks(ProgressStore store, Clock clock) {
        return new CompletedTasks(store, clock);
    }

    @Produces
    @Singleton
    OpenedHelp openedHelp(ProgressStore store, Clock clock) {
        return new OpenedHelp(store, clock);
    }

    @Produces
    @Singleton
    Visits visits(ProgressStore store, Clock clock) {
        return new Visits(store, clock);
    }

    @Produces
    @Singleton
    TimeSpent timeSpent(ProgressStore store, Clock clock) {
        return new TimeSpent(store, clock);
    }

    @Produces
    @Singleton
    Certificates certificates(CertificateStore store, Clock clock, @ConfigProperty(name = "slipway.data") Path data) {
        return new Certificates(
                store, new CertificateKey(KeyFile.read(data, "certificates.key")), clock, ZoneId.systemDefault());
    }
}
