package dev.slipway.task.sandbox;

import dev.slipway.sandbox.CommandResult;
import dev.slipway.sandbox.Commands;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.ContainerEngine.EngineException;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.sandbox.SandboxLayout;
import dev.slipway.sandbox.engine.EngineClient;
import dev.slipway.task.EngineState;
import dev.slipway.task.HomePath;
import dev.slipway.task.Probe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A probe of a running sandbox. It asks the engine over its socket, and starts programs by absolute path with a fixed
 * environment, so nothing that a student puts on a PATH or into a shell profile has an effect.
 */
public final class SandboxProbe implements Probe {

    /** Time limit of each assertion, documented in docs/lesson-format.md. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Exit code of {@code enginewire} when another program listens on the engine's socket. */
    private static final int NO_ENGINE = 125;

    private final ContainerEngine engine;
    private final Commands commands;
    private final SandboxId id;
    private @Nullable EngineState state;

    public SandboxProbe(ContainerEngine engine, SandboxId id) {
        this.engine = engine;
        this.commands = new Commands(engine);
        this.id = id;
    }

    @Override
    public EngineState engine() {
        if (state == null) {
            state = looking(() -> {
                try {
                    return EngineClient.ask(engine, id, client -> new EngineStateReader(client).read());
                } catch (IOException e) {
                    throw new EngineException(
                            "the engine in sandbox " + id.shortForm() + " does not answer: " + e.getMessage(), e);
                }
            });
        }
        return state;
    }

    @Override
    public HttpReply http(HttpCall call) {
        // -q first: the student's ~/.curlrc is not read
        List<String> curl = new ArrayList<>(List.of(
                SandboxLayout.CURL,
                "-q",
                "-s",
                "-S",
                "--noproxy",
                "*",
                "--max-time",
                "5",
                "--max-filesize",
                "1000000",
                "-w",
                "\n%{http_code}",
                "-X",
                call.method()));
        if (!call.body().isEmpty()) {
            curl.addAll(List.of("-H", "Content-Type: " + call.contentType(), "--data-binary", "@-"));
        }
        curl.add(call.url());
        CommandResult result = looking(() ->
                commands.run(id, LIMIT, call.body().getBytes(StandardCharsets.UTF_8), curl.toArray(String[]::new)));
        int cut = result.output().lastIndexOf('\n');
        String code = result.output().substring(cut + 1).strip();
        if (!code.matches("[1-5]\\d\\d")) {
            return new HttpReply(0, "", result.errors().strip().replaceFirst("^curl: \\(\\d+\\) ", ""));
        }
        return new HttpReply(Integer.parseInt(code), result.output().substring(0, Math.max(cut, 0)), "");
    }

    @Override
    public Optional<String> file(String path) {
        String absolute = HomePath.absolute(path);
        CommandResult result = looking(() -> commands.run(
                id,
                LIMIT,
                SandboxLayout.SH,
                "-c",
                "test -f \"$1\" && exec " + SandboxLayout.HEAD + " -c 65536 -- \"$1\"",
                "sh",
                absolute));
        return result.exitCode() == 0 ? Optional.of(result.output()) : Optional.empty();
    }

    @Override
    public CommandReply command(String script) {
        CommandResult result = looking(
                () -> commands.run(id, LIMIT, SandboxLayout.ENGINE_WIRE, "run", SandboxLayout.BASH, "-c", script));
        if (result.exitCode() == NO_ENGINE && result.errors().startsWith("enginewire:")) {
            throw new UnavailableException(
                    "Your Docker engine does not answer, or something else answers in its place. Restart the engine, then check again.");
        }
        return new CommandReply(result.exitCode(), result.output() + result.errors(), result.timedOut());
    }

    private <T> T looking(Supplier<T> look) {
        try {
            return look.get();
        } catch (EngineException e) {
            throw new UnavailableException("Your sandbox does not answer at the moment.");
        }
    }
}
