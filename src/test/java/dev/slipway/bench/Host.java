package dev.slipway.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The machine: what it runs for us, and what it has left. */
final class Host {

    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private Host() {}

    /** Runs a program to its end and returns what it printed. Throws when it failed. */
    static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + output.strip());
        }
        return output;
    }

    static String docker(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        return run(command).strip();
    }

    static double freeMegabytes() throws IOException {
        return number(AVAILABLE, Path.of("/proc/meminfo")) / 1024;
    }

    static double residentMegabytes(long pid) throws IOException {
        return number(RESIDENT, Path.of("/proc/" + pid + "/status")) / 1024;
    }

    private static double number(Pattern pattern, Path file) throws IOException {
        Matcher m = pattern.matcher(Files.readString(file));
        if (!m.find()) {
            throw new IOException(file + " does not tell");
        }
        return Double.parseDouble(m.group(1));
    }

    /** Waits until the processors have had little to do for a second; at most {@code seconds}. */
    static void settle(int seconds) throws IOException, InterruptedException {
        for (int i = 0; i < seconds; i++) {
            long[] before = ticks();
            Thread.sleep(1000);
            long[] after = ticks();
            if ((after[0] - before[0]) < 0.15 * (after[1] - before[1])) {
                return;
            }
        }
    }

    /** Busy, and all, ticks of all processors since the start of the machine. */
    private static long[] ticks() throws IOException {
        String[] cpu = Files.readAllLines(Path.of("/proc/stat")).getFirst().split("\\s+");
        long all = 0;
        for (int i = 1; i <= 8; i++) {
            all += Long.parseLong(cpu[i]);
        }
        long idle = Long.parseLong(cpu[4]) + Long.parseLong(cpu[5]);
        return new long[] {all - idle, all};
    }
}
