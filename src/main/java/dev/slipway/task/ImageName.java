package dev.slipway.task;

/** Names of images, as people type them and as engines list them. */
public final class ImageName {

    private ImageName() {}

    /**
     * {@code nginx}, {@code library/nginx} and {@code docker.io/library/nginx:latest} all become
     * {@code nginx:latest}.
     */
    public static String normal(String name) {
        String n = name.strip();
        n = n.startsWith("index.docker.io/") ? n.substring("index.".length()) : n;
        n = n.startsWith("docker.io/") ? n.substring("docker.io/".length()) : n;
        n = n.startsWith("library/") ? n.substring("library/".length()) : n;
        boolean hasTag = n.indexOf(':', n.lastIndexOf('/') + 1) >= 0 || n.contains("@");
        return hasTag ? n : n + ":latest";
    }
}
