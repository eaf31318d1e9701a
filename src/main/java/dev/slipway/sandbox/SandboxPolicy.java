package dev.slipway.sandbox;

/** What one sandbox may use, how many there may be, and how long they last. */
public record SandboxPolicy(
        SandboxLimits limits, CapacityPolicy room, PoolRules pool, IdleRules idle, DiskRules disk) {}
