package dev.slipway.bench;

import dev.slipway.app.Client;
import java.util.List;

/** A student comes back to a sandbox that was hibernated, and to one that was paused. */
final class SandboxResume implements Benchmark {

    private static final int ROUNDS = 12;

    @Override
    public String name() {
        return "sandbox-resume";
    }

    @Override
    public String what() {
        return "click to prompt of a hibernated, and of a paused sandbox; raw: docker run and wait for the engine";
    }

    @Override
    public List<Figure> run() throws Exception {
        Samples hibernated = new Samples();
        Samples paused = new Samples();
        Samples raw = new Samples();
        try (BenchApp bench = new BenchApp()) {
            Client student = bench.student();
            bench.clickToPrompt(student);
            for (int i = 0; i < ROUNDS; i++) {
                student.apiPost("/api/sandbox/stop");
                Host.settle(5);
                hibernated.time(() -> bench.clickToPrompt(student));
                student.apiPost("/api/sandbox/pause");
                Host.settle(5);
                paused.time(() -> bench.clickToPrompt(student));
                long start = System.nanoTime();
                try (RawSandbox sandbox = RawSandbox.start()) {
                    raw.add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        return List.of(
                Figure.of("p50", hibernated.p50(), "ms").against(raw.p50()).atMost(1500),
                Figure.of("p50 paused", paused.p50(), "ms"));
    }
}
