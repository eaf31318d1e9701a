package dev.slipway.preview;

/**
 * A port that a container publishes in the sandbox.
 *
 * @param port      in the sandbox
 * @param container the name of the container behind it
 * @param name      {@link PreviewName}, as text
 */
public record PublishedPort(int port, String container, String name) {}
