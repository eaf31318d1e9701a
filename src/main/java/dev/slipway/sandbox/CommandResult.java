package dev.slipway.sandbox;

/** What a short program in a sandbox printed and returned. {@code timedOut}: it was given up after its time limit. */
public record CommandResult(int exitCode, String output, String errors, boolean timedOut) {}
