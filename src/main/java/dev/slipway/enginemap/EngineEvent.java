package dev.slipway.enginemap;

/**
 * Something that happened in a student's engine.
 *
 * @param kind   container, image, network, volume, or another word of the engine's
 * @param action create, start, die, destroy, pull, connect, …
 * @param id     of the thing; of a volume its name, of a network the network's
 * @param name   of the thing; of an image how it was named
 * @param image  of a container; otherwise empty
 * @param exit   the exit code of a container that died; -1 otherwise
 * @param peer   of a network's connect or disconnect: the id of the container; otherwise empty
 */
public record EngineEvent(String kind, String action, String id, String name, String image, int exit, String peer) {}
