package dev.slipway.enginemap;

/** Why a request for the map is refused. */
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

    /** The message for the student. */
    public String words() {
        return words;
    }
}
