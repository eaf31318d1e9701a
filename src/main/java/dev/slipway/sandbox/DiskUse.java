package dev.slipway.sandbox;

/** What a sandbox took on disk when last looked at, in bytes. {@code warn}: its student should tidy up. */
public record DiskUse(long bytes, boolean warn, long most) {}
