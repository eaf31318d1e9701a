package dev.slipway.bench;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One measured number.
 *
 * @param baseline the same measured raw, in the same unit and run
 * @param goal     what it should reach, in words
 * @param met      whether it does; empty without a goal
 */
record Figure(String name, double value, String unit, OptionalDouble baseline, String goal, Optional<Boolean> met) {

    static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, OptionalDouble.empty(), "", Optional.empty());
    }

    Figure against(double raw) {
        return new Figure(name, value, unit, OptionalDouble.of(raw), goal, met);
    }

    OptionalDouble ratio() {
        return baseline.isPresent() && baseline.getAsDouble() != 0
                ? OptionalDouble.of(value / baseline.getAsDouble())
                : OptionalDouble.empty();
    }

    Figure atMost(double limit) {
        return goal("<= " + number(limit) + " " + unit, value <= limit);
    }

    Figure atLeast(double limit) {
        return goal(">= " + number(limit) + " " + unit, value >= limit);
    }

    Figure ratioAtMost(double limit) {
        return goal("ratio <= " + number(limit), ratio().orElse(Double.MAX_VALUE) <= limit);
    }

    Figure ratioAtLeast(double limit) {
        return goal("ratio >= " + number(limit), ratio().orElse(0) >= limit);
    }

    Figure goal(String words, boolean isMet) {
        return new Figure(name, value, unit, baseline, words, Optional.of(isMet));
    }

    static String number(double n) {
        if (n == Math.rint(n) && Math.abs(n) < 1e9) {
            return String.valueOf((long) n);
        }
        return String.format(java.util.Locale.ROOT, Math.abs(n) < 10 ? "%.2f" : "%.1f", n);
    }
}
