package dev.slipway.files;

/** A file operation was refused. The message is for the student. */
public class FileRefusedException extends RuntimeException {

    private final FileRefusal refusal;
    private final String words;

    public FileRefusedException(FileRefusal refusal) {
        this(refusal, refusal.words());
    }

    /** With a more specific message than the default. */
    public FileRefusedException(FileRefusal refusal, String words) {
        super(words);
        this.refusal = refusal;
        this.words = words;
    }

    public FileRefusal refusal() {
        return refusal;
    }

    public String words() {
        return words;
    }
}
