package dev.slipway.sandbox.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** {@code slipway.sandbox.*}: see application.properties for what each is for. */
@ConfigMapping(prefix = "slipway.sandbox")
interface SandboxSettings {

    @WithDefault("slipway/sandbox")
    String image();

    /** Prefix in the names of volumes and containers; {@code ./slipway start} generates it once per data folder. */
    @WithDefault("dev")
    String installation();

    @WithDefault("slipway-registry-socket")
    String registrySocket();

    @WithDefault("docker/sandbox/seccomp.json")
    String seccompProfile();

    Optional<String> runtime();

    @WithDefault("200")
    int most();

    @WithDefault("256m")
    String memoryEach();

    @WithDefault("1g")
    String memoryReserve();

    @WithDefault("50")
    int perProcessor();

    @WithDefault("500m")
    String diskEach();

    @WithDefault("3g")
    String diskReserve();

    @WithDefault("6g")
    String diskWarning();

    @WithDefault("8g")
    String disk();

    /** Read by {@code @Scheduled}; declared here so that the key is known. */
    @WithDefault("20s")
    Duration diskLook();

    @WithDefault("1")
    int warm();

    @WithDefault("8")
    int warmMost();

    @WithDefault("30m")
    Duration idleAfter();

    @WithDefault("15m")
    Duration pauseAfter();

    @WithDefault("2h")
    Duration hibernateAfter();

    @WithDefault("180d")
    Duration keep();

    @WithDefault("1h")
    Duration extension();

    @WithDefault("2g")
    String memory();

    @WithDefault("2")
    double cpus();

    @WithDefault("1500")
    long processes();

    @WithDefault("16384")
    long openFiles();
}
