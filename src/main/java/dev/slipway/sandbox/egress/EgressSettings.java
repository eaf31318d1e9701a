package dev.slipway.sandbox.egress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** {@code slipway.egress.*}: see application.properties for what each is for. */
@ConfigMapping(prefix = "slipway.egress")
public interface EgressSettings {

    @WithDefault("off")
    String mode();

    Optional<List<String>> hosts();

    Optional<List<String>> inside();
}
