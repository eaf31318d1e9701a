package dev.slipway.task;

import java.util.Collection;
import java.util.stream.Collectors;

/** How findings are worded. */
final class Words {

    private static final int LONGEST_QUOTE = 300;

    private Words() {}

    static String code(String text) {
        return "`" + text + "`";
    }

    /** "`a`, `b` and `c`", or what to say when there are none. */
    static String list(Collection<String> texts, String none) {
        if (texts.isEmpty()) {
            return none;
        }
        String joined = texts.stream().map(Words::code).collect(Collectors.joining(", "));
        int last = joined.lastIndexOf(", ");
        return last < 0 ? joined : joined.substring(0, last) + " and " + joined.substring(last + 2);
    }

    /** The beginning of what was printed, for a sentence such as "it printed …". */
    static String quote(String text) {
        String t = text.strip();
        if (t.isEmpty()) {
            return "nothing";
        }
        return "“" + (t.length() <= LONGEST_QUOTE ? t : t.substring(0, LONGEST_QUOTE) + " …") + "”";
    }
}
