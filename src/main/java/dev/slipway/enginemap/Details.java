package dev.slipway.enginemap;

import java.util.List;

/**
 * The details of one object in a student's engine.
 *
 * @param kind      image, container, network or volume
 * @param facts     its most important properties, in display order
 * @param history   an image's build steps, the lowest first; otherwise empty
 * @param inspect   the output of {@code docker inspect}, at most {@link MapLimits#INSPECT} characters
 * @param cut       whether {@code inspect} was cut
 */
public record Details(
        String kind, String id, String name, List<Fact> facts, List<Step> history, String inspect, boolean cut) {

    public record Fact(String name, String value) {}

    /** A build step of an image: the instruction, and the bytes of the files it added. */
    public record Step(String instruction, long bytes) {}
}
