package dev.slipway.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Addresses of scripts and styles. They change with each start, so that no browser mixes two versions. */
@Named("assets")
@ApplicationScoped
public class Assets {

    private final String version = Long.toString(System.currentTimeMillis(), 36);

    /** The address of a file such as {@code lesson.js}. */
    public String of(String name) {
        return "/assets/" + name + "?v=" + version;
    }
}
