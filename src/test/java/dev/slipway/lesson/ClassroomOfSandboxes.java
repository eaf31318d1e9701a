package dev.slipway.lesson;

import dev.slipway.enginemap.EngineEvent;
import dev.slipway.sandbox.Sandbox;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.sandbox.SandboxState;
import dev.slipway.task.EngineState;
import dev.slipway.task.Probe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Sandboxes without an engine: a test says which files each holds and what happens in it. */
final class ClassroomOfSandboxes implements StudentSandboxes, SandboxAccess {

    private final Map<UUID, Sandbox> sandboxes = new ConcurrentHashMap<>();
    private final List<Consumer<Sandbox>> listeners = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Optional<EngineEvent>> events = new LinkedBlockingQueue<>();

    final Set<String> files = ConcurrentHashMap.newKeySet();
    final List<String> delivered = new CopyOnWriteArrayList<>();
    final List<UUID> started = new ArrayList<>();
    final List<UUID> touched = new CopyOnWriteArrayList<>();
    volatile int expected;
    volatile int looks;
    volatile boolean answers = true;
    volatile boolean takesFiles = true;

    /** The student's sandbox is in this state from now on. */
    Sandbox become(UUID student, SandboxState state) {
        Sandbox next = Optional.ofNullable(sandboxes.get(student))
                .map(s -> s.with(state))
                .orElseGet(() -> Sandbox.of(SandboxId.fresh(), student, state));
        sandboxes.put(student, next);
        listeners.forEach(l -> l.accept(next));
        return next;
    }

    void happens(String action) {
        events.add(Optional.of(new EngineEvent("container", action, "4fbf", "web", "nginx", -1, "")));
    }

    int listeners() {
        return listeners.size();
    }

    @Override
    public Optional<Sandbox> ofOwner(UUID student) {
        return Optional.ofNullable(sandboxes.get(student));
    }

    @Override
    public void start(UUID student) {
        started.add(student);
    }

    @Override
    public void touch(UUID student) {
        touched.add(student);
    }

    @Override
    public Runnable onChange(Consumer<Sandbox> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void expect(int students) {
        expected = students;
    }

    @Override
    public Probe probe(SandboxId sandbox) {
        looks++;
        return new Files();
    }

    private final class Files implements Probe {

        @Override
        public Optional<String> file(String path) {
            if (!answers) {
                throw new UnavailableException("Your sandbox does not answer at the moment.");
            }
            return files.contains(path) ? Optional.of("") : Optional.empty();
        }

        @Override
        public EngineState engine() {
            throw new UnsupportedOperationException();
        }

        @Override
        public HttpReply http(HttpCall call) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CommandReply command(String script) {
            throw new UnsupportedOperationException();
        }
    }

    @Override
    public Events events(SandboxId sandbox) {
        return new Events() {
            private final Thread reader = Thread.currentThread();

            @Override
            public void read(Consumer<Optional<EngineEvent>> listener) throws IOException {
                try {
                    while (true) {
                        listener.accept(events.take());
                    }
                } catch (InterruptedException e) {
                    throw new IOException("closed");
                }
            }

            @Override
            public void close() {
                if (reader != Thread.currentThread()) {
                    reader.interrupt();
                }
            }
        };
    }

    @Override
    public void copyToHome(SandboxId sandbox, String name, Path files) throws IOException {
        if (!takesFiles) {
            throw new IOException("the disk is full");
        }
        delivered.add(name);
    }
}
