package dev.slipway.quiz.commandline;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command line into words and operators by the rules of POSIX shells: blanks separate words, {@code '…'},
 * {@code "…"} and {@code \} quote, and a {@code #} at the start of a word begins a comment. Operators become separate
 * tokens. Nothing is expanded; {@code $NAME}, {@code ${NAME}} and {@code $(pwd)} are normalized so that they can be
 * compared.
 */
public final class ShellTokenizer {

    /** Longer lines are refused, to limit the work that one answer can cause. */
    public static final int MAX_LENGTH = 4_000;

    private static final List<String> OPERATORS = List.of("2>&1", "&&", "||", ">>", "2>", "|", ";", "&", ">", "<");

    /** A token of a line. */
    sealed interface Token {

        /** @param literal whether a {@code $} in it is literal, as between single quotes */
        record Word(String text, boolean literal) implements Token {}

        record Operator(String sign) implements Token {}
    }

    /**
     * @param why what is wrong with the line; empty if nothing
     */
    record Split(List<Token> tokens, String why) {}

    private final String line;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private boolean literal;
    private int at;

    private ShellTokenizer(String line) {
        this.line = line;
    }

    static Split split(String typed) {
        if (typed.length() > MAX_LENGTH) {
            return new Split(List.of(), "the command is longer than " + MAX_LENGTH + " characters");
        }
        ShellTokenizer tokenizer = new ShellTokenizer(joined(typed));
        String why = tokenizer.read();
        return new Split(List.copyOf(tokenizer.tokens), why);
    }

    /** Joins lines that end in a backslash, and removes a pasted prompt. */
    private static String joined(String typed) {
        String line = typed.strip().replace("\r\n", "\n").replace("\\\n", " ");
        return line.startsWith("$ ") ? line.substring(2) : line;
    }

    private String read() {
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '\'' || c == '"') {
                int end = endOfQuote(c);
                if (end < 0) {
                    return "the quote " + c + " is never closed";
                }
                takeQuoted(c, line.substring(at + 1, end));
                at = end + 1;
            } else if (c == '\\' && at + 1 < line.length()) {
                take(line.charAt(at + 1));
                literal |= line.charAt(at + 1) == '$';
                at += 2;
            } else if (c == '#' && !inWord) {
                at = Math.max(at + 1, line.indexOf('\n', at) < 0 ? line.length() : line.indexOf('\n', at));
            } else if (Character.isWhitespace(c)) {
                blank(c);
            } else {
                takePlain(c);
            }
        }
        endWord();
        return "";
    }

    private int endOfQuote(char quote) {
        for (int i = at + 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\' && quote == '"') {
                i++;
            } else if (line.charAt(i) == quote) {
                return i;
            }
        }
        return -1;
    }

    private void takeQuoted(char quote, String text) {
        inWord = true;
        literal |= quote == '\'' && text.indexOf('$') >= 0;
        word.append(quote == '\'' ? text : text.replaceAll("\\\\([\\\\\"$`])", "$1"));
    }

    private void take(char c) {
        inWord = true;
        word.append(c);
    }

    /** Handles white space; a line break ends the command. */
    private void blank(char c) {
        endWord();
        if (c == '\n' && !tokens.isEmpty() && tokens.getLast() instanceof Token.Word) {
            tokens.add(new Token.Operator(";"));
        }
        at++;
    }

    private void takePlain(char c) {
        if ("$`2&|;<>".indexOf(c) < 0) {
            take(c);
            at++;
            return;
        }
        if (line.startsWith("$(pwd)", at) || line.startsWith("`pwd`", at)) {
            inWord = true;
            word.append("$PWD");
            at = line.indexOf(c == '`' ? '`' : ')', at + 1) + 1;
            return;
        }
        for (String operator : OPERATORS) {
            if (line.startsWith(operator, at) && (!inWord || !Character.isDigit(operator.charAt(0)))) {
                endWord();
                tokens.add(new Token.Operator(operator));
                at += operator.length();
                return;
            }
        }
        take(c);
        at++;
    }

    private void endWord() {
        if (inWord) {
            String text = literal || word.indexOf("$") < 0 && word.indexOf("`") < 0
                    ? word.toString()
                    : word.toString()
                            .replaceAll("\\$\\{(\\w+)}", "\\$$1")
                            .replace("$(pwd)", "$PWD")
                            .replace("`pwd`", "$PWD");
            tokens.add(new Token.Word(text, literal));
        }
        word.setLength(0);
        inWord = false;
        literal = false;
    }
}
