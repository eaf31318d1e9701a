package dev.slipway.quiz.format;

/** Creates the exception for a position, for rules that several formats share. */
@FunctionalInterface
public interface FaultFactory {

    QuestionSyntaxException error(String what, String hint);
}
