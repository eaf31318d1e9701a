package dev.slipway.sandbox.docker;

import static dev.slipway.sandbox.HostResources.UNKNOWN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.sandbox.HostResources;
import dev.slipway.sandbox.wire.EngineConnection;
import dev.slipway.sandbox.wire.SocketWire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the resources of the engine's machine. The engine reports total memory and processors. Free memory and disk
 * space are known only if the engine runs on this machine, that is, if it listens on a unix socket. Readings are
 * cached for a second; inodes longer, see {@link InodeReader}.
 */
public final class HostReader implements Supplier<HostResources> {

    private static final Logger LOG = Logger.getLogger(HostReader.class);
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

    private record Fixed(long memory, int processors, Path root) {}

    private final EngineAddress address;
    private final InodeReader inodes = new InodeReader();
    private @Nullable Fixed fixed;
    private HostResources last = HostResources.unknown();
    private long lastAt = System.nanoTime() - 2 * FRESH_NANOS;

    public HostReader(EngineAddress address) {
        this.address = address;
    }

    @Override
    public synchronized HostResources get() {
        if (System.nanoTime() - lastAt > FRESH_NANOS) {
            last = read();
            lastAt = System.nanoTime();
        }
        return last;
    }

    private HostResources read() {
        try {
            Fixed known = fixed == null ? fixed = askEngine() : fixed;
            boolean here = address.isLocal();
            long freeDisk = here && Files.isDirectory(known.root())
                    ? Files.getFileStore(known.root()).getUsableSpace()
                    : UNKNOWN;
            return new HostResources(
                    known.memory(),
                    here ? freeMemory() : UNKNOWN,
                    known.processors(),
                    freeDisk,
                    freeDisk == UNKNOWN ? UNKNOWN : inodes.freeInodes(known.root()));
        } catch (IOException | RuntimeException e) {
            LOG.debugf("what the machine has cannot be told: %s", e.getMessage());
            return HostResources.unknown();
        }
    }

    private Fixed askEngine() throws IOException {
        try (EngineConnection connection = new EngineConnection(SocketWire.connect(address.socket()))) {
            JsonNode info = new ObjectMapper().readTree(connection.get("/info").body());
            return new Fixed(
                    info.path("MemTotal").asLong(UNKNOWN),
                    info.path("NCPU").asInt(UNKNOWN),
                    Path.of(info.path("DockerRootDir").asText("/")));
        }
    }

    /** From /proc/meminfo on Linux; unknown elsewhere. */
    private static long freeMemory() throws IOException {
        Path meminfo = Path.of("/proc/meminfo");
        if (!Files.isReadable(meminfo)) {
            return UNKNOWN;
        }
        Matcher m = AVAILABLE.matcher(Files.readString(meminfo));
        return m.find() ? Long.parseLong(m.group(1)) << 10 : UNKNOWN;
    }
}
