package dev.slipway.bench;

import dev.slipway.app.RunningApp;
import java.net.Socket;
import java.util.List;

/** The application starts. */
final class Start implements Benchmark {

    private static final int ROUNDS = 7;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String what() {
        return "application start to its first page, on a database that is there, and memory then; raw: a JVM that does nothing";
    }

    @Override
    public List<Figure> run() throws Exception {
        Samples veryFirst = new Samples();
        Samples again = new Samples();
        Samples jvm = new Samples();
        Samples resident = new Samples();
        for (int i = 0; i < ROUNDS; i++) {
            Host.settle(5);
            String java = System.getProperty("java.home") + "/bin/java";
            jvm.time(() -> Host.run(List.of(java, "-XX:+UseSerialGC", "-version")));
            long start = System.nanoTime();
            try (RunningApp app = RunningApp.launchOnly()) {
                awaitPage(app);
                veryFirst.add((System.nanoTime() - start) / 1e6);
                app.awaitReady();
                app.stop();
                Host.settle(5);
                start = System.nanoTime();
                app.relaunch();
                awaitPage(app);
                again.add((System.nanoTime() - start) / 1e6);
                app.awaitReady();
                Thread.sleep(1000);
                resident.add(Host.residentMegabytes(app.pid()));
            }
        }
        return List.of(
                Figure.of("first page p50", again.p50(), "ms")
                        .against(jvm.p50())
                        .atMost(1200),
                Figure.of("first page p50, the database being made", veryFirst.p50(), "ms"),
                Figure.of("resident memory", resident.p50(), "MiB").atMost(300));
    }

    /** Over a bare socket: an HTTP client of ours would have to start up, too. */
    private static void awaitPage(RunningApp app) throws Exception {
        byte[] request = "GET /sign-in HTTP/1.0\r\nHost: localhost\r\n\r\n".getBytes();
        while (true) {
            try (Socket socket = new Socket("127.0.0.1", app.port)) {
                socket.getOutputStream().write(request);
                if (new String(socket.getInputStream().readNBytes(15)).contains("200")) {
                    return;
                }
            } catch (java.io.IOException e) {
                // not yet
            }
            Thread.sleep(5);
        }
    }
}
