package dev.slipway.enginemap;

/** Why there is nothing to show. */
public enum MapRefusal {
    MISSING("It is not there any more."),
    NOT_RUNNING("Your sandbox rests. The map is drawn as soon as it runs again."),
    TOO_MUCH(
            "Your engine holds more than can be drawn. Remove what you do not need, for instance with `docker system prune`."),
    UNREACHABLE(
            "Your Docker engine does not answer at the moment. If that stays so, restart the engine (More, Restart engine).");

    private final String words;

    MapRefusal(String words) {
        this.words = words;
    }

    /** For the student. */
    public String words() {
        return words;
    }
}
