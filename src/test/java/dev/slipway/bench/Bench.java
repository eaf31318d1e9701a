package dev.slipway.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Runs the named benchmarks, or all, prints a table and writes {@code target/bench/<name>.json} for each. */
public final class Bench {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Path FOLDER = Path.of("target/bench");

    private static final List<Benchmark> ALL = List.of(
            new Start(),
            new SandboxWarm(),
            new SandboxCold(),
            new SandboxResume(),
            new TerminalEcho(),
            new TerminalFlood(),
            new WebRead(),
            new SandboxDensity(),
            new QuizParse(),
            new QuizGrade(),
            new Leaks(),
            new Growth());

    private Bench() {}

    /** Exit code 2 for a name that is none of ours, 1 when a benchmark could not be run; goals that are missed are told, no more. */
    public static void main(String[] names) throws IOException {
        List<String> known = ALL.stream().map(Benchmark::name).toList();
        List<String> unknown =
                List.of(names).stream().filter(Predicate.not(known::contains)).toList();
        if (!unknown.isEmpty()) {
            System.err.println("There is no benchmark " + String.join(", ", unknown) + ". There are: "
                    + String.join(", ", known) + ".");
            System.exit(2);
        }
        Files.createDirectories(FOLDER);
        boolean failed = false;
        for (Benchmark benchmark : ALL) {
            if (names.length == 0 || List.of(names).contains(benchmark.name())) {
                failed |= !run(benchmark);
            }
        }
        System.exit(failed ? 1 : 0);
    }

    private static boolean run(Benchmark benchmark) throws IOException {
        System.out.printf("%n%s: %s%n", benchmark.name(), benchmark.what());
        long start = System.nanoTime();
        try {
            List<Figure> figures = benchmark.run();
            figures.forEach(Bench::print);
            System.out.printf(Locale.ROOT, "  (took %.0f s)%n", (System.nanoTime() - start) / 1e9);
            write(benchmark, figures);
            return true;
        } catch (Exception | AssertionError e) {
            System.out.println("  could not be measured: " + e);
            e.printStackTrace(System.out);
            return false;
        }
    }

    private static void print(Figure f) {
        System.out.printf(
                Locale.ROOT,
                "  %-44s %12s %-6s %-22s %-12s %s%n",
                f.name(),
                Figure.number(f.value()),
                f.unit(),
                f.baseline().isPresent()
                        ? "raw " + Figure.number(f.baseline().getAsDouble()) + ", x "
                                + String.format(Locale.ROOT, "%.2f", f.ratio().orElse(0))
                        : "",
                f.goal().isEmpty() ? "" : f.goal(),
                f.met().map(met -> met ? "met" : "NOT MET").orElse(""));
    }

    private static void write(Benchmark benchmark, List<Figure> figures) throws IOException {
        ObjectNode all = JSON.createObjectNode().put("name", benchmark.name());
        ArrayNode list = all.putArray("figures");
        for (Figure f : figures) {
            ObjectNode one = list.addObject()
                    .put("name", f.name())
                    .put("value", f.value())
                    .put("unit", f.unit());
            f.baseline().ifPresent(raw -> one.put("baseline", raw));
            f.ratio().ifPresent(ratio -> one.put("ratio", ratio));
            f.met().ifPresent(met -> one.put("goal", f.goal()).put("met", met));
        }
        JSON.writeValue(FOLDER.resolve(benchmark.name() + ".json").toFile(), all);
    }
}
