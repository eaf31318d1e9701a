package dev.slipway.enginemap;

/**
 * An event of a student's engine.
 *
 * @param kind   container, image, network, volume, or another type that the engine reports
 * @param action create, start, die, destroy, pull, connect, …
 * @param id     id of the object; a volume's name; for network events, the network's id
 * @param name   name of the object; for an image, the name that was used
 * @param image  image of a container; otherwise empty
 * @param exit   the exit code of a container that died; -1 otherwise
 * @param peer   for connect and disconnect events of networks, the container's id; otherwise empty
 */
public record EngineEvent(String kind, String action, String id, String name, String image, int exit, String peer) {}
