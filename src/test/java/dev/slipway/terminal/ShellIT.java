package dev.slipway.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.RealSandboxes;
import dev.slipway.sandbox.SandboxId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A shell in a real sandbox, through the bridge and the keeper. */
class ShellIT {

    static RealSandboxes sandboxes;
    static SandboxId sandbox;

    @BeforeAll
    static void start() {
        sandboxes = new RealSandboxes();
        sandbox = sandboxes.start();
    }

    @AfterAll
    static void stop() {
        sandboxes.close();
    }

    @Test
    void theShellIsTheStudentsWithATerminalOfTheRightSize() throws Exception {
        try (KeptShell shell = new KeptShell(sandboxes, sandbox, "size", 0, 1)) {
            shell.type("echo me=$(whoami) tty=$(test -t 0 && echo yes) size=$(stty size | tr ' ' x)\r");
            shell.awaitText("me=student tty=yes size=24x80");
            shell.resize(120, 40);
            shell.type("echo now=$(stty size | tr ' ' x)\r");
            shell.awaitText("now=40x120");
        }
    }

    @Test
    void aSecondConnectionComesBackToTheSameShellAndItsScreen() throws Exception {
        try (KeptShell first = new KeptShell(sandboxes, sandbox, "again", 0, 1)) {
            assertThat(first.isFresh()).isTrue();
            first.type("secret=fortytwo; echo been''-here\r");
            first.awaitText("been-here");
        }
        try (KeptShell second = new KeptShell(sandboxes, sandbox, "again", 0, 2)) {
            second.awaitText("been-here");
            assertThat(second.isFresh()).isFalse();
            second.type("echo the-$secret\r");
            second.awaitText("the-fortytwo");
        }
    }

    @Test
    void onlyWhatWasMissedIsReplayed() throws Exception {
        long seen;
        try (KeptShell first = new KeptShell(sandboxes, sandbox, "missed", 0, 1)) {
            first.type("echo o''ne; sleep 1; echo t''wo\r");
            first.awaitText("one");
            seen = first.end();
        }
        Thread.sleep(1500);
        try (KeptShell second = new KeptShell(sandboxes, sandbox, "missed", seen, 1)) {
            second.awaitText("two");
            assertThat(second.screen()).doesNotContain("one");
        }
    }

    @Test
    void inputSentAgainAfterAReconnectArrivesOnce() throws Exception {
        byte[] line = "echo n=$((n+=1))\r".getBytes(StandardCharsets.UTF_8);
        try (KeptShell first = new KeptShell(sandboxes, sandbox, "once", 0, 77)) {
            first.input(0, line);
            first.awaitText("n=1");
        }
        try (KeptShell second = new KeptShell(sandboxes, sandbox, "once", 0, 77)) {
            assertThat(second.typedOffset()).isEqualTo(line.length);
            second.input(0, line);
            second.input(line.length, line);
            second.awaitText("n=2");
            Thread.sleep(200);
            assertThat(second.screen()).doesNotContain("n=3");
        }
    }

    @Test
    void aFloodNobodyDrawsStopsAndCtrlCEndsIt() throws Exception {
        try (KeptShell shell = new KeptShell(sandboxes, sandbox, "flood", 0, 1)) {
            shell.awaitText("$ ");
            shell.stopAcknowledging();
            shell.type("yes\r");
            shell.awaitText("y\r\ny\r\n");
            Thread.sleep(1000);
            long stuckAt = shell.end();
            Thread.sleep(1000);
            assertThat(shell.end())
                    .as("output sent ahead of what was drawn")
                    .isEqualTo(stuckAt)
                    .isLessThan(FlowWindow.HIGH + (128 << 10));
            shell.type("\003");
            shell.acknowledgeAll();
            shell.type("echo quiet''-again\r");
            shell.awaitText("quiet-again");
        }
    }

    @Test
    void lettersBeyondAsciiPassUnharmed() throws Exception {
        try (KeptShell shell = new KeptShell(sandboxes, sandbox, "utf", 0, 1)) {
            shell.type("printf '<%s>' 'Grüße, 世界 🐳'\r");
            shell.awaitText("<Grüße, 世界 🐳>");
        }
    }

    /** As after a while offline: they used to overflow the queue of acknowledgements, which ended the connection. */
    @Test
    void aHundredKeysAtOnceAllArrive() throws Exception {
        try (KeptShell shell = new KeptShell(sandboxes, sandbox, "keys", 0, 1)) {
            shell.awaitText("$ ");
            for (char key : ("echo " + "k".repeat(100) + "''-end\r").toCharArray()) {
                shell.type(String.valueOf(key));
            }
            shell.awaitText("k".repeat(100) + "-end");
        }
    }

    /** The terminal stays open as long as somebody holds it; the shell is over all the same. */
    @Test
    void aShellThatExitsWithAJobInTheBackgroundSaysSoAtOnce() throws Exception {
        try (KeptShell shell = new KeptShell(sandboxes, sandbox, "job", 0, 1)) {
            shell.awaitText("$ ");
            shell.type("sleep 300 &\r");
            shell.awaitText("[1]");
            shell.type("exit 4\r");
            shell.await(s -> shell.exit() == 4, "exit status 4");
        }
    }

    @Test
    void aShellThatExitsSaysHowAndTheNextConnectionStartsANewOne() throws Exception {
        try (KeptShell shell = new KeptShell(sandboxes, sandbox, "exit", 0, 1)) {
            shell.type("exit 3\r");
            shell.await(s -> shell.exit() == 3, "exit status 3");
        }
        try (KeptShell next = new KeptShell(sandboxes, sandbox, "exit", 0, 1)) {
            assertThat(next.isFresh()).isTrue();
        }
    }
}
