package dev.slipway.bench;

import dev.slipway.app.Client;
import java.util.ArrayList;
import java.util.List;

/** A program prints as fast as it can. */
final class TerminalFlood implements Benchmark {

    private static final String FLOOD =
            "yes 'a line of eighty characters, as programs print them when they have much to say'\r";
    private static final int SECONDS = 5;
    private static final int ROUNDS = 3;
    private static final int MANY = 20;

    @Override
    public String name() {
        return "terminal-flood";
    }

    @Override
    public String what() {
        return "output of `yes` in one terminal and in 20, Ctrl-C to quiet, the application's memory; raw: a TTY exec";
    }

    @Override
    public List<Figure> run() throws Exception {
        Samples ours = new Samples();
        Samples raw = new Samples();
        Samples quiet = new Samples();
        try (BenchApp bench = new BenchApp()) {
            Client student = bench.student();
            bench.clickToPrompt(student);
            String container = bench.app.sandboxContainers().getFirst();
            for (int i = 0; i < ROUNDS; i++) {
                Host.settle(5);
                raw.add(rawRate(container));
                Host.settle(5);
                try (BenchTerminal terminal = new BenchTerminal(student, bench.app, "one-" + i)) {
                    ours.add(rate(List.of(terminal)));
                    quiet.add(stop(terminal));
                }
            }
            double before = bench.residentMegabytes();
            double many = floodMany(bench, student);
            double after = bench.residentMegabytes();
            return List.of(
                    Figure.of("one terminal", ours.p50(), "MB/s")
                            .against(raw.p50())
                            .ratioAtLeast(0.7),
                    Figure.of(MANY + " terminals together", many, "MB/s"),
                    Figure.of("Ctrl-C to quiet", quiet.percentile(100), "ms").atMost(200),
                    Figure.of("application after one", before, "MiB"),
                    Figure.of("application after " + MANY, after, "MiB").goal("<= 30 MiB more", after - before <= 30));
        }
    }

    private static double floodMany(BenchApp bench, Client student) throws Exception {
        List<BenchTerminal> terminals = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                if (i % 15 == 14) { // a sandbox holds 16 shells' attachments with ease, and students differ
                    student = bench.student();
                    bench.clickToPrompt(student);
                }
                terminals.add(new BenchTerminal(student, bench.app, "many-" + i));
            }
            double rate = rate(terminals);
            for (BenchTerminal terminal : terminals) {
                terminal.type("\u0003");
            }
            Thread.sleep(1000);
            return rate;
        } finally {
            terminals.forEach(BenchTerminal::close);
        }
    }

    private static double rate(List<BenchTerminal> terminals) throws Exception {
        for (BenchTerminal terminal : terminals) {
            terminal.type(FLOOD);
        }
        Thread.sleep(500);
        long bytes = terminals.stream().mapToLong(BenchTerminal::received).sum();
        long start = System.nanoTime();
        Thread.sleep(SECONDS * 1000);
        long more = terminals.stream().mapToLong(BenchTerminal::received).sum() - bytes;
        return more / 1e6 / ((System.nanoTime() - start) / 1e9);
    }

    /** Milliseconds from Ctrl-C to the prompt. */
    private static double stop(BenchTerminal terminal) throws Exception {
        terminal.forget();
        long start = System.nanoTime();
        terminal.type("\u0003");
        terminal.awaitText("student@sandbox");
        return (System.nanoTime() - start) / 1e6;
    }

    private static double rawRate(String container) throws Exception {
        try (RawTerminal raw = new RawTerminal(container)) {
            raw.type(FLOOD);
            long warm = System.nanoTime() + 500_000_000L;
            while (System.nanoTime() < warm) {
                raw.read();
            }
            long start = System.nanoTime();
            long end = start + SECONDS * 1_000_000_000L;
            long bytes = 0;
            while (System.nanoTime() < end) {
                bytes += raw.read();
            }
            double rate = bytes / 1e6 / ((System.nanoTime() - start) / 1e9);
            raw.type("\u0003");
            raw.awaitText("student@sandbox");
            raw.type("exit\r");
            return rate;
        }
    }
}
