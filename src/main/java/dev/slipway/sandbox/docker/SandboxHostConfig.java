package dev.slipway.sandbox.docker;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.dockerjava.api.model.HostConfig;
import java.util.List;

/**
 * docker-java's host configuration with the two fields it lacks. Empty lists are what {@code --security-opt
 * systempaths=unconfined} sends: a nested container mounts a /proc of its own, which the kernel allows only while no
 * part of ours is hidden. It would let uid 0 write /proc/sys, which is why no uid 0 exists in a sandbox.
 */
final class SandboxHostConfig extends HostConfig {

    @JsonProperty("MaskedPaths")
    public final List<String> maskedPaths = List.of();

    @JsonProperty("ReadonlyPaths")
    public final List<String> readonlyPaths = List.of();
}
