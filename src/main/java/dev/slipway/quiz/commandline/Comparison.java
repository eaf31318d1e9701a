package dev.slipway.quiz.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * How a typed command differs from an expected one. An expected value or operand that is a lone {@code *} matches
 * any.
 *
 * @param differences one line each, for the student; empty if both mean the same
 * @param found how many of the expected options and operands were given
 * @param expected how many options and operands are expected
 * @param extra how many were given that are not expected
 */
public record Comparison(List<String> differences, int found, int expected, int extra) {

    private static final String ANY = "*";

    public Comparison {
        differences = List.copyOf(differences);
    }

    public boolean same() {
        return differences.isEmpty();
    }

    /** Compares two commands without a {@link CommandReader#fault}. */
    public static Comparison of(String expected, String typed) {
        List<Command> wanted = CommandReader.read(expected);
        List<Command> given = CommandReader.read(typed);
        Tally tally = new Tally();
        if (!joints(wanted).equals(joints(given))) {
            tally.differences.add(
                    wanted.size() == 1
                            ? "one command is expected, not several"
                            : "the commands are expected to be joined by "
                                    + quoted(String.join(" ", joints(wanted)).strip()));
            return new Comparison(tally.differences, 0, 1, 0);
        }
        for (int i = 0; i < wanted.size(); i++) {
            tally.compare(wanted.get(i), given.get(i));
        }
        return new Comparison(tally.differences, tally.found, tally.expected, tally.extra);
    }

    private static List<String> joints(List<Command> commands) {
        return commands.stream().map(Command::joint).toList();
    }

    private static String quoted(String text) {
        return "`" + text + "`";
    }

    private static final class Tally {

        private final List<String> differences = new ArrayList<>();
        private int found;
        private int expected;
        private int extra;

        void compare(Command wanted, Command given) {
            if (!wanted.name().equals(given.name())) {
                differences.add(quoted(wanted.name()) + " is expected, not " + quoted(given.name()));
                expected += 1 + wanted.options().size() + wanted.operands().size();
                return;
            }
            bag("", wanted.variables(), given.variables());
            TreeSet<String> names = new TreeSet<>(wanted.options().keySet());
            names.addAll(given.options().keySet());
            for (String name : names) {
                List<String> values = wanted.options().getOrDefault(name, List.of());
                List<String> others = given.options().getOrDefault(name, List.of());
                if (values.size() == 1 && others.size() == 1) {
                    one(name, values.getFirst(), others.getFirst());
                } else {
                    bag(name, values, others);
                }
            }
            operands(wanted.operands(), given.operands());
        }

        private void one(String option, String value, String other) {
            expected++;
            if (matches(value, other)) {
                found++;
            } else {
                differences.add(quoted(option + " " + value) + " is expected, not " + quoted(option + " " + other));
            }
        }

        /** Compares the values of an option in any order. */
        private void bag(String option, List<String> values, List<String> others) {
            List<String> left = new ArrayList<>(others);
            expected += values.size();
            for (String value : values) {
                boolean there = value.equals(ANY) ? !left.isEmpty() && left.removeLast() != null : left.remove(value);
                if (there) {
                    found++;
                } else {
                    differences.add(quoted((option + " " + value).strip()) + " is missing");
                }
            }
            extra += left.size();
            left.forEach(value -> differences.add(quoted((option + " " + value).strip()) + " is not asked for"));
        }

        private void operands(List<String> wanted, List<String> given) {
            expected += wanted.size();
            int both = Math.min(wanted.size(), given.size());
            int right = 0;
            List<String> wrong = new ArrayList<>();
            for (int i = 0; i < both; i++) {
                if (matches(wanted.get(i), given.get(i))) {
                    right++;
                } else {
                    wrong.add(quoted(wanted.get(i)) + " is expected, not " + quoted(given.get(i)));
                }
            }
            found += right;
            if (wanted.size() == given.size() && right < both && sorted(wanted).equals(sorted(given))) {
                differences.add("the order is " + quoted(String.join(" ", wanted)) + ", not "
                        + quoted(String.join(" ", given)));
                return;
            }
            differences.addAll(wrong);
            wanted.stream().skip(both).forEach(word -> differences.add(quoted(word) + " is missing"));
            given.stream().skip(both).forEach(word -> differences.add(quoted(word) + " is not asked for"));
            extra += given.size() - both;
        }

        private static List<String> sorted(List<String> words) {
            return words.stream().sorted().toList();
        }

        private static boolean matches(String wanted, String given) {
            return wanted.equals(ANY) || wanted.equals(given);
        }
    }
}
