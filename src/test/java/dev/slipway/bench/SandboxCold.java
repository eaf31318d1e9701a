package dev.slipway.bench;

import dev.slipway.app.Client;
import java.util.List;

/** A student clicks and none is ready. */
final class SandboxCold implements Benchmark {

    private static final int ROUNDS = 12;

    @Override
    public String name() {
        return "sandbox-cold";
    }

    @Override
    public String what() {
        return "request to `docker version` answering inside, pool empty; raw: docker run and wait for the engine";
    }

    @Override
    public List<Figure> run() throws Exception {
        Samples ours = new Samples();
        Samples raw = new Samples();
        try (BenchApp bench = new BenchApp()) {
            for (int i = -1; i < ROUNDS; i++) {
                Client student = bench.student();
                String token = student.token();
                Host.settle(5);
                double oursMillis = Samples.millis(() -> {
                    student.apiPost("/api/sandbox/start", token);
                    awaitActive(student);
                    Host.docker("exec", bench.app.sandboxContainers().getFirst(), "docker", "version");
                });
                student.apiPost("/api/sandbox/reset");
                Host.settle(5);
                long start = System.nanoTime();
                try (RawSandbox sandbox = RawSandbox.start()) {
                    Host.docker("ps", "-q"); // ours asks for its container's name
                    Host.docker("exec", sandbox.name, "docker", "version");
                    double rawMillis = (System.nanoTime() - start) / 1e6;
                    if (i >= 0) {
                        ours.add(oursMillis);
                        raw.add(rawMillis);
                    }
                }
            }
        }
        return List.of(Figure.of("p50", ours.p50(), "ms").against(raw.p50()).ratioAtMost(1.25));
    }

    private static void awaitActive(Client student) throws InterruptedException {
        while (!Client.json(student.apiGet("/api/sandbox"))
                .path("state")
                .asText()
                .equals("active")) {
            Thread.sleep(5);
        }
    }
}
