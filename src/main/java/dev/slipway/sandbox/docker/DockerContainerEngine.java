package dev.slipway.sandbox.docker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateVolumeCmd;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.httpclient5.ApacheDockerHttpClient;
import dev.slipway.io.Timeout;
import dev.slipway.sandbox.CommandResult;
import dev.slipway.sandbox.Commands;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.ExecStream;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.sandbox.SandboxLayout;
import dev.slipway.sandbox.SandboxLimits;
import dev.slipway.sandbox.wire.EngineConnection;
import dev.slipway.sandbox.wire.SocketWire;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sandboxes as containers of a Docker engine. */
public final class DockerContainerEngine implements ContainerEngine, AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofSeconds(30);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);
    /** Long, because the engine counts every file of every volume. */
    private static final Duration DISK_USE_LIMIT = Duration.ofMinutes(15);

    private static final int STOP_SECONDS = 3;

    private final EngineAddress address;
    private final ContainerSpec recipe;
    private final DockerClient docker;
    private final ObjectMapper json = new ObjectMapper();
    /** Assumed until the engine says that it has no quotas. */
    private volatile boolean quotas = true;

    public DockerContainerEngine(EngineAddress address, ContainerSpec recipe) {
        this.address = address;
        this.recipe = recipe;
        var config = DefaultDockerClientConfig.createDefaultConfigBuilder()
                .withDockerHost(address.uri().toString())
                .withDockerTlsVerify(false)
                .build();
        this.docker = DockerClientImpl.getInstance(
                config,
                new ApacheDockerHttpClient.Builder()
                        .dockerHost(address.uri())
                        .connectionTimeout(Duration.ofSeconds(5))
                        .responseTimeout(Duration.ofSeconds(60))
                        .maxConnections(16)
                        .build());
    }

    @Override
    public void start(SandboxId id, SandboxLimits limits) {
        call("start sandbox " + id.shortForm(), () -> {
            Optional<InspectContainerResponse.ContainerState> state = state(id);
            if (state.isEmpty()) {
                create(id, limits);
            }
            if (state.isPresent() && Boolean.TRUE.equals(state.get().getPaused())) {
                docker.unpauseContainerCmd(recipe.containerName(id)).exec();
            } else if (state.isEmpty() || !Boolean.TRUE.equals(state.get().getRunning())) {
                startContainer(id);
            }
            return null;
        });
    }

    private void startContainer(SandboxId id) {
        try {
            docker.startContainerCmd(recipe.containerName(id)).exec();
        } catch (NotModifiedException e) {
            // It is already running.
        }
    }

    private Optional<InspectContainerResponse.ContainerState> state(SandboxId id) {
        try {
            return Optional.of(
                    docker.inspectContainerCmd(recipe.containerName(id)).exec().getState());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private void create(SandboxId id, SandboxLimits limits) {
        int user = userOfVolume(id);
        docker.createContainerCmd(recipe.image())
                .withName(recipe.containerName(id))
                .withHostName("sandbox")
                .withLabels(recipe.labels(id))
                .withUser(user + ":" + user)
                .withHostConfig(recipe.hostConfig(id, limits, user))
                .exec();
    }

    /** The user id that owns the sandbox's volume. Creates the volume if it does not exist. */
    private int userOfVolume(SandboxId id) {
        try {
            Map<String, String> labels =
                    docker.inspectVolumeCmd(recipe.volumeName(id)).exec().getLabels();
            String user = labels == null ? null : labels.get(ContainerSpec.LABEL_USER);
            return user == null ? SandboxLayout.DEFAULT_USER_ID : Integer.parseInt(user);
        } catch (NotFoundException e) {
            createVolume(id);
            return ContainerSpec.userId(id);
        }
    }

    /**
     * Sets a quota if the engine's file system supports it (XFS with project quotas); otherwise disk use is only
     * watched.
     */
    private void createVolume(SandboxId id) {
        CreateVolumeCmd create =
                docker.createVolumeCmd().withName(recipe.volumeName(id)).withLabels(recipe.volumeLabels(id));
        if (quotas && recipe.diskBytes() > 0) {
            try {
                create.withDriverOpts(Map.of("size", String.valueOf(recipe.diskBytes())))
                        .exec();
                return;
            } catch (DockerException e) {
                if (!String.valueOf(e.getMessage()).contains("quota")) {
                    throw e;
                }
                quotas = false;
                create.withDriverOpts(Map.of());
            }
        }
        create.exec();
    }

    @Override
    public void awaitComing(SandboxId id) {
        await(id, SandboxLayout.AWAIT_ENGINE, "socket");
    }

    @Override
    public void awaitReady(SandboxId id) {
        await(id, SandboxLayout.AWAIT_ENGINE);
    }

    private void await(SandboxId id, String... program) {
        CommandResult result = new Commands(this).run(id, READY_LIMIT, program);
        if (result.exitCode() != 0) {
            throw new NotReadyException("the engine in sandbox " + id.shortForm() + " did not answer within "
                    + READY_LIMIT.toSeconds() + " s: " + (result.output() + result.errors()).strip());
        }
    }

    @Override
    public void pause(SandboxId id) {
        call("pause sandbox " + id.shortForm(), () -> {
            if (state(id).filter(s -> Boolean.TRUE.equals(s.getPaused())).isEmpty()) {
                docker.pauseContainerCmd(recipe.containerName(id)).exec();
            }
            return null;
        });
    }

    @Override
    public void stop(SandboxId id) {
        unfreeze(id);
        call("stop sandbox " + id.shortForm(), () -> {
            try {
                docker.stopContainerCmd(recipe.containerName(id))
                        .withTimeout(STOP_SECONDS)
                        .exec();
            } catch (NotFoundException | NotModifiedException e) {
                // It does not exist or does not run, which is what was asked for.
            }
            return null;
        });
        call("remove the container of sandbox " + id.shortForm(), () -> {
            try {
                docker.removeContainerCmd(recipe.containerName(id))
                        .withForce(true)
                        .exec();
            } catch (NotFoundException e) {
                // Gone already.
            }
            return null;
        });
    }

    /** Frozen processes receive no signals, so the engine would wait until its stop timeout. */
    private void unfreeze(SandboxId id) {
        call("let sandbox " + id.shortForm() + " go on", () -> {
            if (state(id).filter(s -> Boolean.TRUE.equals(s.getPaused())).isPresent()) {
                docker.unpauseContainerCmd(recipe.containerName(id)).exec();
            }
            return null;
        });
    }

    @Override
    public void wipe(SandboxId id) {
        call("remove the volume of sandbox " + id.shortForm(), () -> {
            try {
                docker.removeVolumeCmd(recipe.volumeName(id)).exec();
            } catch (NotFoundException e) {
                // Gone already.
            }
            return null;
        });
    }

    @Override
    public List<Observed> observe() {
        return call(
                "list the sandboxes",
                () -> docker
                        .listContainersCmd()
                        .withShowAll(true)
                        .withLabelFilter(Map.of(ContainerSpec.LABEL_INSTALLATION, recipe.installation()))
                        .exec()
                        .stream()
                        .flatMap(c -> observed(c).stream())
                        .toList());
    }

    private static Optional<Observed> observed(Container c) {
        return Optional.ofNullable(c.getLabels().get(ContainerSpec.LABEL_SANDBOX))
                .map(sandbox -> new Observed(SandboxId.parse(sandbox), seen(c)));
    }

    private static Seen seen(Container c) {
        return switch (c.getState()) {
            case "running" -> Seen.RUNNING;
            case "paused" -> Seen.PAUSED;
            case "exited", "dead" -> Seen.EXITED;
            default -> Seen.ABSENT;
        };
    }

    @Override
    public Map<SandboxId, Long> diskUse() {
        try (EngineConnection connection = new EngineConnection(SocketWire.connect(address.socket()), DISK_USE_LIMIT)) {
            var answer = connection.get("/system/df?type=volume");
            if (!answer.ok()) {
                throw refused("say what volumes take on disk", answer);
            }
            Map<SandboxId, Long> use = new HashMap<>();
            for (JsonNode volume : json.readTree(answer.body()).path("Volumes")) {
                String sandbox =
                        volume.path("Labels").path(ContainerSpec.LABEL_SANDBOX).asText("");
                if (volume.path("Labels")
                                .path(ContainerSpec.LABEL_INSTALLATION)
                                .asText("")
                                .equals(recipe.installation())
                        && !sandbox.isEmpty()) {
                    use.put(
                            SandboxId.parse(sandbox),
                            Math.max(0, volume.path("UsageData").path("Size").asLong()));
                }
            }
            return use;
        } catch (IOException e) {
            throw new EngineException(
                    "could not ask what volumes take on disk: the Docker engine at " + address.uri()
                            + " does not answer (" + e.getMessage() + ")",
                    e);
        }
    }

    @Override
    public ExecStream exec(SandboxId id, List<String> command) {
        EngineConnection connection = null;
        try {
            connection = new EngineConnection(SocketWire.connect(address.socket()));
            return startExec(connection, id, command);
        } catch (IOException e) {
            close(connection);
            throw new EngineException(
                    "could not start a program in sandbox " + id.shortForm() + ": the Docker engine at " + address.uri()
                            + " does not answer (" + e.getMessage() + ")",
                    e);
        } catch (RuntimeException e) {
            close(connection);
            throw e;
        }
    }

    /** Gives up on an engine that accepts the request but does not answer within {@link #ANSWER_LIMIT}. */
    private ExecStream startExec(EngineConnection connection, SandboxId id, List<String> command) throws IOException {
        try (Timeout timeout = Timeout.after(ANSWER_LIMIT, connection::close)) {
            String execId = createExec(connection, id, command);
            var started = connection.upgrade("/exec/" + execId + "/start", "{\"Detach\":false,\"Tty\":false}");
            if (started.status() != 101) {
                throw refused("start a program in sandbox " + id.shortForm(), started);
            }
            return new HijackedExec(connection, () -> exitCode(execId));
        }
    }

    private String createExec(EngineConnection connection, SandboxId id, List<String> command) throws IOException {
        String request = json.writeValueAsString(Map.of(
                "AttachStdin",
                true,
                "AttachStdout",
                true,
                "AttachStderr",
                true,
                "Tty",
                false,
                "Env",
                SandboxLayout.ENVIRONMENT,
                "WorkingDir",
                SandboxLayout.HOME,
                "Cmd",
                command));
        var created = connection.post("/containers/" + recipe.containerName(id) + "/exec", request);
        if (created.status() == 404 || created.status() == 409) {
            throw new NotRunningException(id);
        }
        if (!created.ok()) {
            throw refused("prepare a program in sandbox " + id.shortForm(), created);
        }
        return json.readTree(created.body()).path("Id").asText();
    }

    /** After the streams have ended, the engine may need a moment to record the exit; a second is ample. */
    private int exitCode(String execId) throws IOException {
        try (EngineConnection connection = new EngineConnection(SocketWire.connect(address.socket()))) {
            for (int tries = 0; tries < 100; tries++) {
                JsonNode exec = json.readTree(
                        connection.get("/exec/" + execId + "/json").body());
                if (!exec.path("Running").asBoolean(true)
                        && !exec.path("ExitCode").isNull()) {
                    return exec.path("ExitCode").asInt();
                }
                pause();
            }
        }
        throw new IOException("the program has not ended");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private EngineException refused(String what, EngineConnection.Response response) {
        String words = response.body();
        try {
            words = json.readTree(words).path("message").asText(words);
        } catch (JsonProcessingException e) {
            // Not JSON: use the text unchanged.
        }
        return new EngineException(
                "the Docker engine refused to " + what + " (" + response.status() + "): " + words.strip());
    }

    private static void close(@Nullable EngineConnection connection) {
        if (connection != null) {
            connection.close();
        }
    }

    private <T> T call(String what, Supplier<T> action) {
        try {
            return action.get();
        } catch (DockerException e) {
            throw new EngineException(
                    "the Docker engine refused to " + what + ": "
                            + Objects.requireNonNullElse(e.getMessage(), "status " + e.getHttpStatus())
                                    .strip(),
                    e);
        } catch (RuntimeException e) {
            if (e instanceof EngineException) {
                throw e;
            }
            throw new EngineException(
                    "could not " + what + ": the Docker engine at " + address.uri() + " does not answer ("
                            + e.getMessage() + ")",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            docker.close();
        } catch (IOException e) {
            // The process ends, and its connections with it.
        }
    }
}
