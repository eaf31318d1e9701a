package dev.slipway.preview;

/**
 * A port that a container publishes on the student's machine.
 *
 * @param port      on the student's machine
 * @param container the name of the container behind it
 * @param name      {@link PreviewName}, as text
 */
public record PublishedPort(int port, String container, String name) {}
