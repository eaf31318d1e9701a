package dev.slipway.task;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phrases that findings are made of: code, quotes, enumerations. */
final class FindingText {

    private static final int MAX_QUOTE_LENGTH = 300;

    private FindingText() {}

    static String code(String text) {
        return "`" + text + "`";
    }

    /** "`a`, `b` and `c`", or {@code none} when there are none. */
    static String list(Collection<String> texts, String none) {
        if (texts.isEmpty()) {
            return none;
        }
        List<String> words = texts.stream().map(FindingText::code).toList();
        String last = words.getLast();
        return words.size() == 1 ? last : String.join(", ", words.subList(0, words.size() - 1)) + " and " + last;
    }

    /** Describes a wrong environment variable; {@code actual} is null when it is not set. */
    static String variable(String name, @Nullable String actual, String wanted) {
        String is = actual == null ? " is not set" : actual.isEmpty() ? " is empty" : " is " + code(actual);
        return "its variable " + code(name) + is + ", and should be " + (wanted.isEmpty() ? "empty" : code(wanted));
    }

    /** The beginning of a program's output, for a sentence such as "it printed …". */
    static String quote(String text) {
        String t = text.strip();
        if (t.isEmpty()) {
            return "nothing";
        }
        return "“" + cut(t, MAX_QUOTE_LENGTH) + "”";
    }

    /** Cuts a long text, never within a character. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest) + " …";
    }
}
