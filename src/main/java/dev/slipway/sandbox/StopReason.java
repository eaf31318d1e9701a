package dev.slipway.sandbox;

/** Why a sandbox does not run. Students see {@link #inWords()}. */
public enum StopReason {
    BY_STUDENT("You stopped your sandbox. Your files, images and volumes are kept; programs and shells have ended."),
    BY_INSTRUCTOR(
            "Your instructor stopped your sandbox. Your files, images and volumes are kept; programs and shells have ended."),
    RESET("You reset your sandbox. It starts empty again."),
    IDLE(
            "Your sandbox was put to sleep because nobody used it for a while. Your files, images and volumes are kept; programs and shells have ended."),
    MADE_ROOM(
            "Your sandbox was put to sleep while you were away, because others wait for a place. Your files, images and volumes are kept; programs and shells have ended."),
    DISK_FULL(
            "Your sandbox has used more disk space than it may, and was stopped. Nothing is lost. Start it again and delete what you do not need, for instance with `docker system prune`."),
    HOST_DISK_FULL(
            "The machine ran out of disk space, and your sandbox was the one that grew most. Nothing of yours is lost. Start it again and delete what you do not need."),
    EXPIRED(
            "Your sandbox was removed because nobody had used it for a very long time. You get an empty one when you start again."),
    LEFT_QUEUE("You left the queue. Nothing of yours has changed."),
    START_FAILED(
            "Your sandbox could not be started. Nothing of yours is lost. Try again; if it fails again, tell your instructor."),
    ENGINE_LOST_IT(
            "The machine that runs the sandboxes was restarted, or its Docker engine was. Your files, images and volumes are kept; programs and shells have ended."),
    CRASHED(
            "Your sandbox ended by itself, most likely because it ran out of memory. Your files, images and volumes are kept.");

    private final String words;

    StopReason(String words) {
        this.words = words;
    }

    public String inWords() {
        return words;
    }
}
