package dev.slipway.bench;

import dev.slipway.app.Client;
import dev.slipway.app.TerminalClient;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sandboxes come and go, and nothing of them stays. */
final class Leaks implements Benchmark {

    private static final int CYCLES = Integer.getInteger("slipway.bench.cycles", 300);
    private static final int AT_ONCE = 3;

    private record Counts(int containers, int volumes, int networks, int threads, int files) {
        static Counts of(BenchApp bench) throws Exception {
            String mine = "label=dev.slipway.installation=" + bench.app.installation;
            return new Counts(
                    lines(Host.docker("ps", "-aq", "--filter", mine)),
                    lines(Host.docker("volume", "ls", "-q", "--filter", mine)),
                    lines(Host.docker("network", "ls", "-q")),
                    entries("/proc/" + bench.app.pid() + "/task"),
                    entries("/proc/" + bench.app.pid() + "/fd"));
        }

        private static int lines(String output) {
            return output.isBlank() ? 0 : (int) output.lines().count();
        }

        private static int entries(String folder) {
            String[] names = new File(folder).list();
            return names == null ? 0 : names.length;
        }
    }

    @Override
    public String name() {
        return "leaks";
    }

    @Override
    public String what() {
        return "what is left after " + CYCLES + " sandboxes were started, used in a terminal and removed; raw: before";
    }

    @Override
    public List<Figure> run() throws Exception {
        try (BenchApp bench = new BenchApp()) {
            List<Client> students = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                students.add(bench.student());
            }
            cycles(bench, students, 2 * AT_ONCE); // pools and caches fill
            Thread.sleep(3000);
            Counts before = Counts.of(bench);
            cycles(bench, students, CYCLES);
            Thread.sleep(5000);
            Counts after = Counts.of(bench);
            return List.of(
                    same("containers", before.containers, after.containers, 0),
                    same("volumes", before.volumes, after.volumes, 0),
                    same("networks", before.networks, after.networks, 0),
                    same("threads of the application", before.threads, after.threads, 4),
                    same("open files of the application", before.files, after.files, 8));
        }
    }

    /** {@code slack}: pools of the runtime breathe by a few. */
    private static Figure same(String name, int before, int after, int slack) {
        return Figure.of(name, after, "")
                .against(before)
                .goal("as before" + (slack > 0 ? ", give or take " + slack : ""), after <= before + slack);
    }

    private static void cycles(BenchApp bench, List<Client> students, int count) throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(students.size())) {
            List<Future<?>> all = new ArrayList<>();
            for (Client student : students) {
                all.add(workers.submit(() -> {
                    for (int i = 0; i < count / students.size(); i++) {
                        student.startSandbox();
                        try (TerminalClient terminal = new TerminalClient(student, bench.app, "main")) {
                            terminal.awaitText("student@sandbox");
                        }
                        student.apiPost("/api/sandbox/reset");
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }
}
