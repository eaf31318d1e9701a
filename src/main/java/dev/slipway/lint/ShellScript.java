package dev.slipway.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shell script split into simple commands and here documents, each with its line: enough to find the images that it
 * names. Nothing is expanded: a word with a variable is kept as written. Unlike
 * {@code quiz.commandline.ShellTokenizer}, which reads one typed line and keeps operators, this class reads whole
 * scripts and accepts every text.
 */
final class ShellScript {

    private static final Pattern HERE = Pattern.compile("<<-?\\s*(['\"]?)(\\w+)\\1");
    private static final String ENDS = ";|&()`\n";

    /** One simple command: its words without quotes, and its line in the text, counted from 0. */
    record Command(List<String> words, int line) {}

    /**
     * A here document: the line of the command that reads it, the text, and the line at which the text starts,
     * counted from 0.
     */
    record HereDocument(String command, String text, int line) {}

    private final List<Command> commands = new ArrayList<>();
    private final List<HereDocument> hereDocuments = new ArrayList<>();

    ShellScript(String script) {
        List<String> lines = script.lines().toList();
        for (int i = 0; i < lines.size(); ) {
            i = command(lines, i);
        }
    }

    List<Command> commands() {
        return commands;
    }

    List<HereDocument> hereDocuments() {
        return hereDocuments;
    }

    /** Reads the command that starts at that line, including continuation lines; returns the next line. */
    private int command(List<String> lines, int first) {
        StringBuilder logical = new StringBuilder(lines.get(first));
        int next = first + 1;
        while (logical.toString().endsWith("\\") && next < lines.size()) {
            logical.setLength(logical.length() - 1);
            logical.append(lines.get(next++));
        }
        String line = logical.toString();
        cut(line, first);
        Matcher here = HERE.matcher(line);
        return here.find() ? hereDocument(lines, next, line, here.group(2)) : next;
    }

    private int hereDocument(List<String> lines, int first, String command, String end) {
        int next = first;
        while (next < lines.size() && !lines.get(next).strip().equals(end)) {
            next++;
        }
        hereDocuments.add(new HereDocument(command, String.join("\n", lines.subList(first, next)), first));
        return next + 1;
    }

    private void cut(String line, int number) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean started = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                started = true;
            } else if (c == '#' && !started) {
                break;
            } else if (ENDS.indexOf(c) >= 0 || Character.isWhitespace(c)) {
                if (started) {
                    words.add(word.toString());
                    word.setLength(0);
                    started = false;
                }
                if (ENDS.indexOf(c) >= 0) {
                    finish(words, number);
                }
            } else {
                word.append(c);
                started = true;
            }
        }
        if (started) {
            words.add(word.toString());
        }
        finish(words, number);
    }

    private void finish(List<String> words, int line) {
        if (!words.isEmpty()) {
            commands.add(new Command(List.copyOf(words), line));
            words.clear();
        }
    }
}
