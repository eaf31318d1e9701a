package dev.slipway.sandbox.docker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** {@code slipway.sandbox.*}: see application.properties for what each is for. */
@ConfigMapping(prefix = "slipway.sandbox")
interface SandboxSettings {

    @WithDefault("slipway/sandbox")
    String image();

    /** Names of volumes and containers begin with it; made once per data folder by {@code ./slipway start}. */
    @WithDefault("dev")
    String installation();

    @WithDefault("slipway-registry-socket")
    String registrySocket();

    @WithDefault("docker/sandbox/seccomp.json")
    String seccompProfile();

    Optional<String> runtime();

    @WithDefault("40")
    int most();

    @WithDefault("1")
    int warm();

    @WithDefault("2g")
    String memory();

    @WithDefault("2")
    double cpus();

    @WithDefault("1500")
    long processes();

    @WithDefault("16384")
    long openFiles();
}
