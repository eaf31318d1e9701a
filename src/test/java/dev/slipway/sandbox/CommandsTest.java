package dev.slipway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.sandbox.ContainerEngine.EngineException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CommandsTest {

    private static final SandboxId ID = SandboxId.parse("0123abcd-4567-89ab-cdef-0123456789ab");

    private final Program program = new Program();
    private final Commands commands = new Commands(program);

    /** An engine that runs one program, which prints what it is told to. */
    private static final class Program implements ContainerEngine, ExecStream {
        final List<String> started = new ArrayList<>();
        final ByteArrayOutputStream input = new ByteArrayOutputStream();
        final CountDownLatch inputEnded = new CountDownLatch(1);
        final CountDownLatch closed = new CountDownLatch(1);
        ByteBuffer prints = ByteBuffer.allocate(0);
        int exitCode;
        boolean neverEnds;
        boolean breaks;

        @Override
        public ExecStream exec(SandboxId id, List<String> command) {
            started.addAll(command);
            return this;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            if (neverEnds) {
                awaitClose();
                return -1;
            }
            if (breaks) {
                throw new IOException("connection reset");
            }
            if (!prints.hasRemaining()) {
                return -1;
            }
            int n = Math.min(into.remaining(), Math.min(1000, prints.remaining()));
            into.put(prints.slice(prints.position(), n));
            prints.position(prints.position() + n);
            return n;
        }

        private void awaitClose() {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void write(ByteBuffer bytes) {
            while (bytes.hasRemaining()) {
                input.write(bytes.get());
            }
        }

        @Override
        public void closeInput() {
            inputEnded.countDown();
        }

        @Override
        public String errors() {
            return "a warning";
        }

        @Override
        public int exitCode() {
            return exitCode;
        }

        @Override
        public void close() {
            closed.countDown();
        }

        @Override
        public void start(SandboxId id, SandboxLimits limits) {}

        @Override
        public void awaitComing(SandboxId id) {}

        @Override
        public void awaitReady(SandboxId id) {}

        @Override
        public void pause(SandboxId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<SandboxId, Long> diskUse() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void stop(SandboxId id) {}

        @Override
        public void wipe(SandboxId id) {}

        @Override
        public List<Observed> observe() {
            return List.of();
        }
    }

    private CommandResult run() {
        return commands.run(ID, Duration.ofSeconds(10), "/bin/true", "a b");
    }

    @Test
    void a_program_is_bounded_in_the_sandbox_as_well() {
        run();
        assertThat(program.started).containsExactly("/usr/bin/timeout", "-k", "1", "10", "/bin/true", "a b");
        assertThat(program.closed.getCount()).as("let go of afterwards").isZero();
    }

    @Test
    void what_it_prints_and_returns_comes_back() {
        program.prints = StandardCharsets.UTF_8.encode("hällo\n".repeat(1000));
        program.exitCode = 3;
        assertThat(run()).isEqualTo(new CommandResult(3, "hällo\n".repeat(1000), "a warning", false));
    }

    @Test
    void it_is_given_its_input_and_then_the_end_of_it() throws Exception {
        commands.run(ID, Duration.ofSeconds(10), "some input".getBytes(StandardCharsets.UTF_8), "/bin/cat");
        program.inputEnded.await();
        assertThat(program.input).hasToString("some input");
    }

    @Test
    void a_mebibyte_of_output_is_kept() {
        program.prints = ByteBuffer.wrap("x".repeat((1 << 20) + 5000).getBytes(StandardCharsets.US_ASCII));
        assertThat(run().output()).hasSize(1 << 20);
    }

    @Test
    void one_that_timeout_ended_is_said_to_have_timed_out() {
        program.exitCode = 124;
        assertThat(run().timedOut()).isTrue();
        program.exitCode = 137;
        assertThat(run().timedOut()).isTrue();
    }

    @Test
    void one_that_hangs_is_let_go_of() {
        program.neverEnds = true;
        assertThat(commands.run(ID, Duration.ofMillis(20), "/bin/sleep"))
                .isEqualTo(new CommandResult(124, "", "a warning", true));
    }

    @Test
    void a_lost_connection_is_a_failure_of_the_engine() {
        program.breaks = true;
        assertThatThrownBy(this::run)
                .isInstanceOf(EngineException.class)
                .hasMessage("lost the connection to /bin/true in sandbox 0123abcd4567: connection reset");
    }
}
