package dev.slipway.preview.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** {@code slipway.preview.*}: see application.properties for what each is for. */
@ConfigMapping(prefix = "slipway.preview")
public interface PreviewSettings {

    @WithDefault("8081")
    int port();

    Optional<String> address();
}
