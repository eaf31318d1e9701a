package dev.slipway.bench;

import dev.slipway.app.Client;
import java.util.ArrayList;
import java.util.List;

/** A key is pressed and its letter appears. */
final class TerminalEcho implements Benchmark {

    private static final int SANDBOXES = 20;
    private static final int KEYS = 400;
    /** Nobody types faster for long. */
    private static final int KEY_EVERY_MILLIS = 500;

    private static final int SECONDS = 15;

    @Override
    public String name() {
        return "terminal-echo";
    }

    @Override
    public String what() {
        return "keystroke round trip in bash, through the WebSocket, with 1, 50 and 200 people typing two keys a second; raw: a TTY exec";
    }

    @Override
    public List<Figure> run() throws Exception {
        List<Figure> figures = new ArrayList<>();
        List<BenchTerminal> terminals = new ArrayList<>();
        try (BenchApp bench = new BenchApp()) {
            List<Client> students = new ArrayList<>();
            Client first = bench.student();
            bench.clickToPrompt(first);
            students.add(first);
            try (RawTerminal raw = new RawTerminal(bench.app.sandboxContainers().getFirst())) {
                terminals.add(new BenchTerminal(first, bench.app, "shell-0"));
                Host.settle(10);
                alternate(terminals.getFirst(), raw, 100); // both warm up
                Samples[] one = alternate(terminals.getFirst(), raw, KEYS);
                figures.add(Figure.of("p50 at 1", one[0].p50(), "ms").against(one[1].p50()));
                figures.add(Figure.of("p99 at 1", one[0].p99(), "ms")
                        .against(one[1].p99())
                        .atMost(3));
            }
            while (students.size() < SANDBOXES) {
                Client student = bench.student();
                bench.clickToPrompt(student);
                students.add(student);
            }
            for (int count : new int[] {50, 200}) {
                while (terminals.size() < count) {
                    int n = terminals.size();
                    terminals.add(new BenchTerminal(students.get(n % SANDBOXES), bench.app, "shell-" + n / SANDBOXES));
                }
                Host.settle(10);
                typing(terminals, 3);
                Samples many = typing(terminals, SECONDS);
                figures.add(Figure.of("p50 at " + count, many.p50(), "ms"));
                Figure p99 = Figure.of("p99 at " + count, many.p99(), "ms");
                figures.add(count == 200 ? p99.atMost(25) : p99);
            }
            figures.add(Figure.of("application at 200", bench.residentMegabytes(), "MiB"));
        } finally {
            terminals.forEach(BenchTerminal::close);
        }
        return figures;
    }

    /** One key here, one key there, so that both meet the same moments of the machine. */
    private static Samples[] alternate(BenchTerminal ours, RawTerminal raw, int keys) throws Exception {
        Samples[] samples = {new Samples(), new Samples()};
        for (int i = 0; i < keys; i++) {
            char key = i % 60 == 59 ? 0x15 : 'x'; // Ctrl+U empties the line
            samples[0].add(ours.echo(key));
            samples[1].add(raw.echo(key));
            Thread.sleep(5);
        }
        return samples;
    }

    private static Samples typing(List<BenchTerminal> terminals, int seconds) throws InterruptedException {
        Samples samples = new Samples();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> typists = new ArrayList<>();
        for (BenchTerminal terminal : terminals) {
            typists.add(Thread.startVirtualThread(() -> {
                try {
                    Thread.sleep((long) (Math.random() * KEY_EVERY_MILLIS));
                    for (int i = 0; System.nanoTime() < end; i++) {
                        samples.add(terminal.echo(i % 60 == 59 ? (char) 0x15 : 'x'));
                        Thread.sleep(KEY_EVERY_MILLIS);
                    }
                } catch (Exception e) {
                    samples.add(30_000);
                }
            }));
        }
        for (Thread typist : typists) {
            typist.join();
        }
        return samples;
    }
}
