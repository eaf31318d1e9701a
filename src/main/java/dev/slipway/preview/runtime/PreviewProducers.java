package dev.slipway.preview.runtime;

import dev.slipway.identity.KeyFile;
import dev.slipway.preview.PreviewKey;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the key of previews from the data folder. */
class PreviewProducers {

    @Produces
    @Singleton
    PreviewKey key(@ConfigProperty(name = "slipway.data") Path data) {
        return new PreviewKey(KeyFile.read(data, "previews.key"));
    }
}
