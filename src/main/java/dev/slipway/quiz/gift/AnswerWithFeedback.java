package dev.slipway.quiz.gift;

import dev.slipway.quiz.RichText;
import dev.slipway.quiz.RichText.Format;
import dev.slipway.quiz.format.SourceSpan;
import java.util.List;

/** An answer with feedback: {@code text # feedback}. A second {@code #} is part of the feedback. */
record AnswerWithFeedback(SourceSpan text, RichText feedback) {

    static AnswerWithFeedback read(SourceSpan answer, Format format) {
        List<SourceSpan> parts = answer.split('#', 2);
        RichText feedback = parts.size() > 1 ? TextReader.read(parts.get(1), format) : new RichText(format, "");
        return new AnswerWithFeedback(parts.getFirst().strip(), feedback);
    }
}
