package dev.slipway.task;

/**
 * One condition that must hold in the student's sandbox. {@code docs/lesson-format.md} lists the kinds for authors.
 * Each kind is a record that says, when it does not hold, what it found and what was expected, in words that teach.
 */
public sealed interface Assertion
        permits ContainerAssertion,
                ImageAssertion,
                NetworkAssertion,
                VolumeAssertion,
                ComposeAssertion,
                HttpAssertion,
                PortAssertion,
                FileAssertion,
                CommandAssertion,
                ScriptAssertion {

    Finding judge(Probe probe);
}
