package dev.slipway.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.sandbox.HostResources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InodeReaderTest {

    private static final Path ROOT = Path.of("/");

    private final AtomicLong now = new AtomicLong(-5);
    private final AtomicInteger asked = new AtomicInteger();
    private final InodeReader inodes = new InodeReader(folder -> 1000 - asked.getAndIncrement(), now::get);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void asks_the_system_at_most_every_30_seconds() throws IOException {
        assertThat(inodes.freeInodes(ROOT)).isEqualTo(1000);
        pass(Duration.ofSeconds(30));
        assertThat(inodes.freeInodes(ROOT)).isEqualTo(1000);
        pass(Duration.ofNanos(1));
        assertThat(inodes.freeInodes(ROOT)).isEqualTo(999);
        assertThat(asked).hasValue(2);
    }

    @Test
    void reads_the_file_system_of_a_folder() throws IOException {
        assertThat(new InodeReader().freeInodes(ROOT))
                .satisfiesAnyOf(
                        free -> assertThat(free).isPositive(),
                        free -> assertThat(free).isEqualTo(HostResources.UNKNOWN));
    }
}
