package dev.slipway.sandbox;

/**
 * Resource limits of one sandbox, including everything that runs inside it.
 *
 * @param memoryBytes memory; there is no swap beyond it
 * @param cpus        processors, in fractions
 * @param processes   processes and threads
 * @param openFiles   open files per process
 */
public record SandboxLimits(long memoryBytes, double cpus, long processes, long openFiles) {

    public SandboxLimits {
        require(
                memoryBytes >= 256L << 20,
                "slipway.sandbox.memory is " + (memoryBytes >> 20)
                        + "m, and must be at least 256m: the engine alone needs about 50m");
        require(cpus >= 0.1, "slipway.sandbox.cpus is " + cpus + ", and must be at least 0.1");
        require(
                processes >= 200,
                "slipway.sandbox.processes is " + processes
                        + ", and must be at least 200: an engine with a few containers uses that many threads");
        require(openFiles >= 1024, "slipway.sandbox.open-files is " + openFiles + ", and must be at least 1024");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
