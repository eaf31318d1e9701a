package dev.slipway.lesson;

import java.time.Duration;

/**
 * How often an engine is looked at while a lesson is open.
 *
 * @param settle    events come in bursts (create, attach, start); one look so long after the first of them is enough
 * @param look      what no event tells, such as a file that was written or a service that came up, is found by a look so often
 * @param reconnect the pause before the events of an engine that does not answer are asked for again
 */
public record WatchTimes(Duration settle, Duration look, Duration reconnect) {

    public static final WatchTimes USUAL =
            new WatchTimes(Duration.ofMillis(250), Duration.ofSeconds(5), Duration.ofSeconds(1));
}
