package dev.slipway.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What one more costs: computed from what the other benchmarks wrote, so they must have run before. */
final class Growth implements Benchmark {

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String what() {
        return "cost of each added sandbox and terminal, from the figures of sandbox-density and terminal-echo";
    }

    @Override
    public List<Figure> run() throws IOException {
        List<Figure> figures = new ArrayList<>();
        JsonNode density = read("sandbox-density");
        double at100 = value(density, "memory each at 100");
        double at300 = value(density, "memory each at 300");
        double added = (300 * at300 - 100 * at100) / 200;
        figures.add(Figure.of("memory of each added sandbox, 100 to 300", added, "MiB")
                .against(at100)
                .ratioAtMost(1.1));
        double prompt = (value(density, "prompt at 300") - value(density, "prompt at 1")) / 299;
        figures.add(Figure.of("prompt, for each added sandbox", prompt, "ms").atMost(0.5));
        figures.add(Figure.of(
                        "application, for each added sandbox",
                        (value(density, "application at 300") - value(density, "application at 100")) / 200,
                        "MiB")
                .atMost(0.2));
        JsonNode echo = read("terminal-echo");
        double first = (value(echo, "p50 at 50") - value(echo, "p50 at 1")) / 49;
        double second = (value(echo, "p50 at 200") - value(echo, "p50 at 50")) / 150;
        figures.add(Figure.of("echo p50, for each added terminal, to 50", first, "ms"));
        figures.add(Figure.of("echo p50, for each added terminal, 50 to 200", second, "ms")
                .atMost(0.05));
        return figures;
    }

    private static JsonNode read(String name) throws IOException {
        Path file = Path.of("target/bench", name + ".json");
        if (!Files.exists(file)) {
            throw new IOException("there are no figures of " + name + " yet: ./slipway bench " + name + " growth");
        }
        return new ObjectMapper().readTree(file.toFile());
    }

    private static double value(JsonNode figures, String name) throws IOException {
        for (JsonNode figure : figures.path("figures")) {
            if (figure.path("name").asText().equals(name)) {
                return figure.path("value").asDouble();
            }
        }
        throw new IOException("no figure is called " + name);
    }
}
