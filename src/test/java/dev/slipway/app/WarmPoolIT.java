package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A sandbox that waits for its student. */
class WarmPoolIT {

    static RunningApp app;

    @BeforeAll
    static void start() {
        app = RunningApp.start(Path.of("."), "-Dslipway.sandbox.warm=1");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static List<String> awaitContainers(int count) {
        List<String> names = app.sandboxContainers();
        for (int tries = 0; tries < 300 && names.size() != count; tries++) {
            LockSupport.parkNanos(100_000_000);
            names = app.sandboxContainers();
        }
        assertThat(names).hasSize(count);
        return names;
    }

    @Test
    void itIsHandedOutOnceReplacedAndGoneWithTheApplication() throws Exception {
        String waiting = awaitContainers(1).getFirst();
        Client first = Client.student(app, "First Come");
        first.startSandbox();
        assertThat(awaitContainers(2))
                .as("the one that waited was taken, and another waits")
                .contains(waiting);
        Client second = Client.student(app, "Second Come");
        second.startSandbox();
        awaitContainers(3);
        try (TerminalClient a = new TerminalClient(first, app, "main");
                TerminalClient b = new TerminalClient(second, app, "main")) {
            a.type("touch ~/mine; ls ~; echo a''-end\r");
            a.awaitText("a-end");
            b.type("ls ~; echo b''-end\r");
            b.awaitText("b-end");
            assertThat(b.screen()).doesNotContain("mine");
        }
        app.stop();
        assertThat(app.sandboxContainers())
                .as("the one nobody took ended with the application")
                .hasSize(2);
    }
}
