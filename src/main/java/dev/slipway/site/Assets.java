package dev.slipway.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Addresses of scripts and styles, different for each start, so that no browser mixes two versions. */
@Named("assets")
@ApplicationScoped
public class Assets {

    private final String version = Long.toString(System.currentTimeMillis(), 36);

    /** {@code name} as in {@code lesson.js}. */
    public String of(String name) {
        return "/assets/" + name + "?v=" + version;
    }
}
