package dev.slipway.enginemap;

/** A request for the map was refused. The message is for the student. */
public class MapRefusedException extends RuntimeException {

    private final MapRefusal refusal;
    private final String words;

    public MapRefusedException(MapRefusal refusal) {
        this(refusal, refusal.words());
    }

    public MapRefusedException(MapRefusal refusal, String words) {
        super(words);
        this.refusal = refusal;
        this.words = words;
    }

    public MapRefusal refusal() {
        return refusal;
    }

    public String words() {
        return words;
    }
}
