package dev.slipway.sandbox.docker;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.dockerjava.api.model.HostConfig;
import java.util.List;

/**
 * docker-java's host configuration with the two fields it lacks. Empty lists are what {@code --security-opt
 * systempaths=unconfined} sends: a nested container mounts its own /proc, which the kernel allows only if no part of
 * the sandbox's /proc is masked. An unmasked /proc would let uid 0 write /proc/sys, so no process in a sandbox has
 * uid 0.
 */
final class SandboxHostConfig extends HostConfig {

    @JsonProperty("MaskedPaths")
    public final List<String> maskedPaths = List.of();

    @JsonProperty("ReadonlyPaths")
    public final List<String> readonlyPaths = List.of();
}
