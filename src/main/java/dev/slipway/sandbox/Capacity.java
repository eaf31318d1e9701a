package dev.slipway.sandbox;

/** How many sandboxes may be live at once, and which resource limits that. */
public record Capacity(int places, Bound bound) {

    /** The limiting resource. {@link #inWords()} completes "This machine has room for 12 sandboxes, …". */
    public enum Bound {
        MAXIMUM("the most that its settings allow"),
        MEMORY("which is what its memory allows"),
        PROCESSORS("which is what its processors allow"),
        DISK("which is what its free disk space allows");

        private final String words;

        Bound(String words) {
            this.words = words;
        }

        public String inWords() {
            return words;
        }
    }

    Capacity or(int others, Bound why) {
        return others < places ? new Capacity(others, why) : this;
    }

    public boolean forOneMoreThan(long live) {
        return live < places;
    }
}
