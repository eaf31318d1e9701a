package dev.slipway.enginemap.sandbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.sandbox.engine.EngineClient;
import java.io.IOException;
import java.time.Duration;

/**
 * Caches the layers of images, separately for each sandbox: one student's engine must not influence what another
 * student sees.
 */
public final class ImageLayersCache {

    private record Key(SandboxId sandbox, String image) {}

    private final Cache<Key, ImageLayers> known = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    /** The cache of one sandbox. */
    interface Page {
        ImageLayers of(EngineClient engine, String image) throws IOException;
    }

    Page of(SandboxId sandbox) {
        return (engine, image) -> {
            Key key = new Key(sandbox, image);
            ImageLayers anatomy = known.getIfPresent(key);
            if (anatomy == null) {
                anatomy = ImageLayers.of(engine, image);
                known.put(key, anatomy);
            }
            return anatomy;
        };
    }
}
