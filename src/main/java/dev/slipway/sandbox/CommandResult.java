package dev.slipway.sandbox;

/** Exit code and output of a short program in a sandbox. {@code timedOut}: it was ended at its time limit. */
public record CommandResult(int exitCode, String output, String errors, boolean timedOut) {}
