package dev.slipway.sandbox;

/** Why a sandbox does not run. What {@link #inWords()} says is shown to its student as it stands. */
public enum StopReason {
    BY_STUDENT("You stopped your sandbox. Your files, images and volumes are kept; programs and shells have ended."),
    BY_INSTRUCTOR("Your instructor stopped your sandbox. Your files, images and volumes are kept; programs and shells have ended."),
    RESET("You reset your sandbox. It starts empty again."),
    IDLE("Your sandbox was stopped because nobody used it for a while. Your files, images and volumes are kept."),
    START_FAILED("Your sandbox could not be started. Nothing of yours is lost. Try again; if it fails again, tell your instructor."),
    ENGINE_LOST_IT("The machine that runs the sandboxes was restarted, or its Docker engine was. Your files, images and volumes are kept; programs and shells have ended."),
    CRASHED("Your sandbox ended by itself, most likely because it ran out of memory. Your files, images and volumes are kept.");

    private final String words;

    StopReason(String words) {
        this.words = words;
    }

    public String inWords() {
        return words;
    }
}
