package dev.slipway.quiz.commandline;

import dev.slipway.quiz.commandline.ShellTokenizer.Split;
import dev.slipway.quiz.commandline.ShellTokenizer.Token;
import dev.slipway.quiz.commandline.Syntax.Flag;
import dev.slipway.quiz.commandline.Syntax.Images;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads commands joined by pipes and other operators. */
public final class CommandReader {

    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*=.*", Pattern.DOTALL);

    private final Deque<String> words;
    private final List<String> variables = new ArrayList<>();
    private final Map<String, List<String>> options = new TreeMap<>();
    private final List<String> operands = new ArrayList<>();
    private String name = "";

    private CommandReader(List<String> words) {
        this.words = new ArrayDeque<>(words);
    }

    /** What is wrong with a line that cannot be run, as a message for its author; empty if it can be read. */
    public static Optional<String> fault(String line) {
        Split split = ShellTokenizer.split(line);
        if (!split.why().isEmpty()) {
            return Optional.of(split.why());
        }
        return commands(split).isEmpty() ? Optional.of("there is no command") : Optional.empty();
    }

    /** Reads the commands of a line that has no {@link #fault}. */
    static List<Command> read(String line) {
        return commands(ShellTokenizer.split(line));
    }

    private static List<Command> commands(Split split) {
        List<Command> commands = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Token token : split.tokens()) {
            switch (token) {
                case Token.Word word -> words.add(word.literal() ? word.text().replace("$", "\\$") : word.text());
                case Token.Operator operator -> {
                    commands.add(new CommandReader(words).command(operator.sign()));
                    words.clear();
                }
            }
        }
        if (!words.isEmpty()) {
            commands.add(new CommandReader(words).command(""));
        }
        return commands;
    }

    private Command command(String joint) {
        while (!words.isEmpty()
                && words.peek().indexOf('=') > 0
                && ASSIGNMENT.matcher(words.peek()).matches()) {
            variables.add(words.poll());
        }
        variables.sort(null);
        if (!words.isEmpty()) {
            readName();
        }
        options.values().forEach(values -> values.sort(null));
        return new Command(name, variables, options, operands, joint);
    }

    /**
     * Reads program and subcommand. A group's own options may be between it and its subcommand, as in
     * {@code docker compose -f a.yaml up}.
     */
    private void readName() {
        String first = words.poll();
        if (first.equals("sudo") && !words.isEmpty()) {
            first = words.poll();
        }
        name = first.substring(first.lastIndexOf('/') + 1);
        Optional<Syntax> syntax = Syntaxes.of(name);
        while (syntax.isPresent()) {
            name = syntax.get().command();
            while (!words.isEmpty()
                    && isOption(words.peek())
                    && syntax.get().flag(nameOf(words.peek())).isPresent()) {
                takeOption(syntax.get());
            }
            Optional<Syntax> sub = words.isEmpty() ? Optional.empty() : Syntaxes.of(name + " " + words.peek());
            if (sub.isEmpty()) {
                readRest(syntax.get());
                return;
            }
            words.poll();
            syntax = sub;
        }
        operands.addAll(words);
    }

    private void readRest(Syntax syntax) {
        while (!words.isEmpty()) {
            String word = words.peek();
            if (word.equals("--")) {
                words.poll();
                takeOperands(syntax);
            } else if (isOption(word)) {
                takeOption(syntax);
            } else if (syntax.optionsEnd()) {
                takeOperands(syntax);
            } else {
                takeOperand(syntax, words.poll());
            }
        }
    }

    private void takeOperands(Syntax syntax) {
        words.forEach(word -> takeOperand(syntax, word));
        words.clear();
    }

    private void takeOperand(Syntax syntax, String word) {
        boolean image = syntax.images() == Images.ALL || syntax.images() == Images.FIRST && operands.isEmpty();
        operands.add(image ? Values.image(word) : word);
    }

    private static boolean isOption(String word) {
        return word.length() > 1 && word.startsWith("-");
    }

    /** The name of an option: {@code --publish} of {@code --publish=80:80}, {@code -p} of {@code -p80:80}. */
    private static String nameOf(String word) {
        if (!word.startsWith("--")) {
            return word.substring(0, 2);
        }
        return word.indexOf('=') < 0 ? word : word.substring(0, word.indexOf('='));
    }

    private void takeOption(Syntax syntax) {
        String word = words.poll();
        String option = nameOf(word);
        String rest = word.substring(option.length());
        Optional<Flag> known = syntax.flag(option);
        if (known.isEmpty()) {
            keep(new Flag(word, false, true), "");
        } else if (known.get().takesValue()) {
            String value =
                    rest.startsWith("=") ? rest.substring(1) : rest.isEmpty() && !words.isEmpty() ? words.poll() : rest;
            keep(known.get(), value);
        } else if (word.startsWith("--")) {
            takeSwitch(known.get(), rest);
        } else {
            keep(known.get(), "");
            if (!rest.isEmpty()) {
                words.push("-" + rest); // -it is -i -t
            }
        }
    }

    private void takeSwitch(Flag flag, String rest) {
        if (rest.equals("=false")) {
            options.remove(flag.name());
        } else {
            keep(flag, rest.isEmpty() || rest.equals("=true") ? "" : rest.substring(1));
        }
    }

    private void keep(Flag flag, String value) {
        List<String> values = options.computeIfAbsent(flag.name(), any -> new ArrayList<>());
        if (!flag.repeatable()) {
            values.clear();
        }
        values.add(Values.of(flag.name(), value));
    }
}
