package dev.slipway.bench;

import dev.slipway.quiz.format.QuestionFile;
import dev.slipway.quiz.gift.GiftParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How fast question files are read, on one core: the quizzes of the course, over and over under new names. */
final class QuizParse implements Benchmark {

    private static final int MEGABYTES = 20;
    private static final int ROUNDS = 8;
    private static final Pattern NAME = Pattern.compile("^::", Pattern.MULTILINE);

    @Override
    public String name() {
        return "quiz-parse";
    }

    @Override
    public String what() {
        return "GIFT read in one thread, best of " + ROUNDS + " rounds over " + MEGABYTES
                + " MB; raw is decoding the same bytes into lines";
    }

    @Override
    public List<Figure> run() throws Exception {
        String bank = bank();
        byte[] bytes = bank.getBytes(StandardCharsets.UTF_8);
        GiftParser parser = new GiftParser(GiftParser.Options.LESSON);
        double best = 0;
        double raw = 0;
        for (int i = 0; i < ROUNDS; i++) {
            List<QuestionFile> read = new ArrayList<>();
            best = Math.max(best, rate(bytes, () -> read.add(parser.parse("bank.gift", bank))));
            if (!read.getFirst().problems().isEmpty()) {
                throw new IllegalStateException("the bank has a problem: "
                        + read.getFirst().problems().getFirst().asLine());
            }
            raw = Math.max(
                    raw,
                    rate(
                            bytes,
                            () -> new String(bytes, StandardCharsets.UTF_8)
                                    .lines()
                                    .count()));
        }
        return List.of(Figure.of("GIFT read", best, "MB/s").against(raw).atLeast(20));
    }

    private static double rate(byte[] bytes, Samples.Timed action) throws Exception {
        return bytes.length / 1e3 / Samples.millis(action);
    }

    /** Names are numbered, since they must differ in one file. */
    static String bank() throws Exception {
        StringBuilder one = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("lessons"))) {
            for (Path file :
                    files.filter(path -> path.endsWith("quiz.gift")).sorted().toList()) {
                one.append("$CATEGORY: ")
                        .append(file.getParent().getFileName())
                        .append("\n\n")
                        .append(Files.readString(file))
                        .append("\n\n");
            }
        }
        StringBuilder bank = new StringBuilder();
        AtomicInteger count = new AtomicInteger();
        while (bank.length() < MEGABYTES * 1_000_000) {
            bank.append(NAME.matcher(one).replaceAll(found -> "::" + count.incrementAndGet() + " "));
        }
        return bank.toString();
    }
}
