package dev.slipway.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shell text cut into simple commands, well enough to see which images they name. It does not run or expand anything: a word
 * with a variable stays as it is written.
 */
final class ShellWords {

    private static final Pattern HERE = Pattern.compile("<<-?\\s*(['\"]?)(\\w+)\\1");
    private static final String ENDS = ";|&()`\n";

    /** One simple command: its words without quotes, and its line in the text, counted from 0. */
    record Command(List<String> words, int line) {}

    /** Text that a command reads: the command's own line, the text, and the text's first line. */
    record HereText(String command, String text, int line) {}

    private final List<Command> commands = new ArrayList<>();
    private final List<HereText> hereTexts = new ArrayList<>();

    ShellWords(String script) {
        List<String> lines = script.lines().toList();
        for (int i = 0; i < lines.size(); ) {
            i = command(lines, i);
        }
    }

    List<Command> commands() {
        return commands;
    }

    List<HereText> hereTexts() {
        return hereTexts;
    }

    /** Takes the command that starts at that line, with the lines it goes on in; returns the line behind it. */
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
        return here.find() ? hereText(lines, next, line, here.group(2)) : next;
    }

    private int hereText(List<String> lines, int first, String command, String end) {
        int next = first;
        while (next < lines.size() && !lines.get(next).strip().equals(end)) {
            next++;
        }
        hereTexts.add(new HereText(command, String.join("\n", lines.subList(first, next)), first));
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
