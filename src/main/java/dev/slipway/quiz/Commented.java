package dev.slipway.quiz;

import dev.slipway.quiz.RichText.Format;
import java.util.List;

/** An answer before its feedback: {@code text # feedback}. A second {@code #} is part of the feedback. */
record Commented(Slice text, RichText feedback) {

    static Commented read(Slice answer, Format format) {
        List<Slice> parts = answer.split('#', 2);
        RichText feedback = parts.size() > 1 ? TextReader.read(parts.get(1), format) : new RichText(format, "");
        return new Commented(parts.getFirst().strip(), feedback);
    }
}
