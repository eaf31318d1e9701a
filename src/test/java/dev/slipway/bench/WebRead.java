package dev.slipway.bench;

import dev.slipway.app.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A class reads and takes quizzes. wrk makes the load: it needs little of the processors that the application needs, too. */
final class WebRead implements Benchmark {

    private static final int USERS = 200;
    private static final String SECONDS = "10s";
    private static final int GOAL_PAGES = 1500;
    private static final int GOAL_QUIZZES = 500;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors: (.*)");

    private record Load(double rate, double p99) {}

    @Override
    public String name() {
        return "web-read";
    }

    @Override
    public String what() {
        return "lesson pages and graded quiz submissions per second, " + USERS
                + " users at once; raw: the style sheet, a file";
    }

    @Override
    public List<Figure> run() throws Exception {
        try (BenchApp bench = new BenchApp()) {
            List<String> cookies = new ArrayList<>();
            List<String> forms = new ArrayList<>();
            for (int i = 0; i < USERS; i++) {
                Client student = bench.student();
                forms.add(student.quizBody(BenchApp.LESSON));
                cookies.add(student.cookieHeader());
            }
            Path script = Files.createTempFile("wrk", ".lua");
            String base = bench.app.base();
            Files.writeString(script, script(cookies, forms));
            String asset = asset(bench);
            String quiz = BenchApp.LESSON + "/quiz";
            load(base, script, "pages", BenchApp.LESSON, "8s", 0);
            Load raw = load(base, script, "pages", asset, "8s", 0);
            Load pages = load(base, script, "pages", BenchApp.LESSON, SECONDS, 0);
            Load pagesAtGoal = load(base, script, "pages", BenchApp.LESSON, SECONDS, pause(GOAL_PAGES));
            load(base, script, "quiz", quiz, "5s", 0);
            Load quizzes = load(base, script, "quiz", quiz, SECONDS, 0);
            Load quizzesAtGoal = load(base, script, "quiz", quiz, SECONDS, pause(GOAL_QUIZZES));
            Files.delete(script);
            return List.of(
                    Figure.of("lesson pages, as fast as they come", pages.rate(), "1/s")
                            .against(raw.rate())
                            .atLeast(GOAL_PAGES),
                    Figure.of("p99 then", pages.p99(), "ms").against(raw.p99()),
                    Figure.of("lesson pages, users who pause", pagesAtGoal.rate(), "1/s"),
                    Figure.of("p99 of a page then", pagesAtGoal.p99(), "ms").atMost(100),
                    Figure.of("graded submissions, as fast as they come", quizzes.rate(), "1/s")
                            .against(raw.rate())
                            .atLeast(GOAL_QUIZZES),
                    Figure.of("p99 then", quizzes.p99(), "ms"),
                    Figure.of("graded submissions, users who pause", quizzesAtGoal.rate(), "1/s"),
                    Figure.of("p99 of a submission then", quizzesAtGoal.p99(), "ms")
                            .atMost(100),
                    Figure.of("application then", bench.residentMegabytes(), "MiB"));
        }
    }

    private static String asset(BenchApp bench) {
        Matcher m = Pattern.compile("href=\"(/[^\"]*lesson\\.css[^\"]*)\"")
                .matcher(bench.student().get(BenchApp.LESSON).body());
        if (!m.find()) {
            throw new AssertionError("the lesson's page names no style sheet");
        }
        return m.group(1);
    }

    /** Each request is another user's: wrk keeps its connections busy with whoever is next. */
    private static String script(List<String> cookies, List<String> forms) {
        StringBuilder lua = new StringBuilder("local users = {\n");
        for (int i = 0; i < cookies.size(); i++) {
            lua.append("{")
                    .append(quoted(cookies.get(i)))
                    .append(", ")
                    .append(quoted(forms.get(i)))
                    .append("},\n");
        }
        return lua.append("""
            }
            local n = 0
            local quiz, pause = false, 0
            init = function(args)
              quiz = args[1] == "quiz"
              pause = tonumber(args[2])
            end
            -- a user thinks before the next click, not all for the same time
            delay = function() return pause * (0.5 + math.random()) end
            request = function()
              n = n % #users + 1
              if quiz then
                return wrk.format("POST", nil, {["Cookie"] = users[n][1], ["Accept"] = "text/html", ["Content-Type"] = "application/x-www-form-urlencoded"}, users[n][2])
              end
              return wrk.format("GET", nil, {["Cookie"] = users[n][1], ["Accept"] = "text/html"})
            end
            """).toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Milliseconds between a user's clicks, so that all together ask for about so many a second. */
    private static int pause(int rate) {
        return USERS * 1000 / rate;
    }

    private static Load load(String base, Path script, String kind, String path, String seconds, int pause)
            throws IOException, InterruptedException {
        String said = Host.run(List.of(
                "wrk",
                "-t1",
                "-c" + USERS,
                "-d" + seconds,
                "--timeout",
                "10s",
                "--latency",
                "-s",
                script.toString(),
                base + path,
                "--",
                kind,
                String.valueOf(pause)));
        Matcher bad = BAD.matcher(said);
        if (bad.find()) {
            throw new AssertionError(path + " was not answered as it should be: " + bad.group());
        }
        Matcher rate = RATE.matcher(said);
        Matcher p99 = P99.matcher(said);
        if (!rate.find() || !p99.find()) {
            throw new AssertionError(said);
        }
        double unit = switch (p99.group(2)) {
            case "us" -> 0.001;
            case "ms" -> 1;
            default -> 1000;
        };
        return new Load(Double.parseDouble(rate.group(1)), Double.parseDouble(p99.group(1)) * unit);
    }
}
