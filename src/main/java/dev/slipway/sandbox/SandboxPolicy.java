package dev.slipway.sandbox;

/** All rules for sandboxes: limits of each, how many there may be, and how long they live. */
public record SandboxPolicy(
        SandboxLimits limits, CapacityPolicy room, PoolRules pool, IdleRules idle, DiskRules disk) {}
