package dev.slipway.bench;

import dev.slipway.app.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many sandboxes at once. */
final class SandboxDensity implements Benchmark {

    private static final int AT_ONCE = 4;
    private static final int PROMPTS = 15;

    @Override
    public String name() {
        return "sandbox-density";
    }

    @Override
    public String what() {
        return "host memory per idle sandbox at 100 and 300 live, whether all engines answer, time of a prompt then";
    }

    @Override
    public List<Figure> run() throws Exception {
        List<Figure> figures = new ArrayList<>();
        try (BenchApp bench = new BenchApp()) {
            List<Client> students = new ArrayList<>();
            Client probe = bench.student();
            bench.clickToPrompt(probe);
            Host.settle(10);
            figures.add(Figure.of("prompt at 1", prompt(bench, probe), "ms"));
            double free = Host.freeMegabytes();
            for (int count : new int[] {100, 300}) {
                startUpTo(bench, students, count);
                Host.settle(60);
                double each = (free - Host.freeMegabytes()) / students.size();
                figures.add(Figure.of("memory each at " + count, each, "MiB").atMost(50));
                long answering = answering(bench);
                figures.add(Figure.of("engines that answer at " + count, answering, "of " + (count + 1))
                        .goal("all", answering == count + 1));
                figures.add(Figure.of("prompt at " + count, prompt(bench, probe), "ms"));
                figures.add(Figure.of("application at " + count, bench.residentMegabytes(), "MiB"));
            }
        }
        return figures;
    }

    private static double prompt(BenchApp bench, Client student) throws Exception {
        Samples samples = new Samples();
        for (int i = 0; i < PROMPTS; i++) {
            samples.time(() -> bench.clickToPrompt(student));
        }
        return samples.p50();
    }

    private static void startUpTo(BenchApp bench, List<Client> students, int count) throws Exception {
        Queue<Client> waiting = new ConcurrentLinkedQueue<>();
        while (students.size() < count) {
            Client student = bench.student();
            students.add(student);
            waiting.add(student);
        }
        inParallel(() -> {
            for (Client student = waiting.poll(); student != null; student = waiting.poll()) {
                student.startSandbox();
            }
            return 0L;
        });
    }

    private static long answering(BenchApp bench) throws Exception {
        Queue<String> containers = new ConcurrentLinkedQueue<>(bench.app.sandboxContainers());
        return inParallel(() -> {
            long answers = 0;
            for (String name = containers.poll(); name != null; name = containers.poll()) {
                answers += Host.docker("exec", name, "docker", "version", "-f", "{{.Server.Version}}")
                                .isEmpty()
                        ? 0
                        : 1;
            }
            return answers;
        });
    }

    private interface Share {
        long run() throws Exception;
    }

    private static long inParallel(Share share) throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Long>> shares = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                shares.add(workers.submit(share::run));
            }
            long sum = 0;
            for (Future<Long> one : shares) {
                sum += one.get();
            }
            return sum;
        }
    }
}
