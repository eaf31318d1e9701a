package dev.slipway.enginemap;

import java.util.List;

/**
 * One thing in a student's engine from near.
 *
 * @param kind      image, container, network or volume
 * @param facts     what matters about it, in the order in which it is told
 * @param history   of an image: its steps, the lowest first
 * @param inspect   what {@code docker inspect} shows, cut at {@link MapLimits#INSPECT}
 * @param cut       whether {@code inspect} was cut
 */
public record Details(
        String kind, String id, String name, List<Fact> facts, List<Step> history, String inspect, boolean cut) {

    public record Fact(String name, String value) {}

    /** A step of an image's making: the instruction, and the bytes of files it added. */
    public record Step(String instruction, long bytes) {}
}
