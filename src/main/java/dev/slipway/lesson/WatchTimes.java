package dev.slipway.lesson;

import java.time.Duration;

/**
 * How often tasks are checked while a lesson is open.
 *
 * @param settle    events come in bursts (create, attach, start); one check this long after the first of them is
 *     enough
 * @param look      the interval of checks for changes without an event, such as a written file or a service that came
 *     up
 * @param reconnect the pause before reconnecting to the events of an engine that does not answer
 */
public record WatchTimes(Duration settle, Duration look, Duration reconnect) {

    public static final WatchTimes USUAL =
            new WatchTimes(Duration.ofMillis(250), Duration.ofSeconds(5), Duration.ofSeconds(1));
}
