package dev.slipway.quiz.format;

/** Makes the fault of a place, for rules that several formats share. */
@FunctionalInterface
public interface FaultFactory {

    QuestionSyntaxException error(String what, String hint);
}
