package dev.slipway.sandbox;

/**
 * A sandbox's disk use at the last measurement, in bytes. {@code warn}: its student should free space. {@code most}:
 * the limit.
 */
public record DiskUse(long bytes, boolean warn, long most) {}
