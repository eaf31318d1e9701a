package dev.slipway.bench;

import dev.slipway.app.Client;
import java.util.List;

/** A student clicks and a sandbox is ready. */
final class SandboxWarm implements Benchmark {

    private static final int ROUNDS = 40;
    private static final int POOL = 4;

    @Override
    public String name() {
        return "sandbox-warm";
    }

    @Override
    public String what() {
        return "click to prompt with a sandbox ready, through HTTP and WebSocket; raw: docker exec";
    }

    @Override
    public List<Figure> run() throws Exception {
        Samples prompt = new Samples();
        Samples exec = new Samples();
        try (BenchApp bench = new BenchApp("-Dslipway.sandbox.warm=" + POOL);
                RawSandbox raw = RawSandbox.start()) {
            for (int i = -3; i < ROUNDS; i++) {
                Client student = bench.student();
                bench.awaitSandboxes(POOL);
                if (i < 0) {
                    bench.clickToPrompt(student); // the application's code warms up as well
                } else {
                    exec.time(() -> Host.docker("exec", raw.name, "true"));
                    prompt.time(() -> bench.clickToPrompt(student));
                }
                student.apiPost("/api/sandbox/reset");
            }
        }
        return List.of(
                Figure.of("p50", prompt.p50(), "ms").against(exec.p50()).ratioAtMost(2.5),
                Figure.of("p99", prompt.p99(), "ms").atMost(300));
    }
}
