package dev.slipway.lesson.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.enginemap.EngineEvent;
import dev.slipway.lesson.CheckResult;
import dev.slipway.preview.PublishedPort;
import dev.slipway.sandbox.web.SandboxView;
import dev.slipway.task.Finding;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JSON is that of {@code docs/lesson-socket.md}. */
class LessonMessageTest {

    private static final Instant SINCE = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void a_running_sandbox_has_times_and_disk() {
        var view = new SandboxView(
                "active",
                "Your sandbox is running.",
                SINCE,
                Instant.parse("2026-11-20T10:45:00Z"),
                null,
                new SandboxView.Disk(73400320, 8589934592L, null));
        assertEquals("""
                {"type":"sandbox","sandbox":{"state":"active","words":"Your sandbox is running.","since":"2026-11-20T10:00:00Z","pausesAt":"2026-11-20T10:45:00Z","disk":{"bytes":73400320,"most":8589934592}}}""", new LessonMessage.SandboxState(view).json());
    }

    @Test
    void a_queued_sandbox_has_its_place() {
        var view = new SandboxView("queued", "You are next in line.", SINCE, null, 1, null);
        assertEquals("""
                {"type":"sandbox","sandbox":{"state":"queued","words":"You are next in line.","since":"2026-11-20T10:00:00Z","place":1}}""", new LessonMessage.SandboxState(view).json());
    }

    @Test
    void a_task_has_parts_only_when_somebody_asked() {
        var result = new CheckResult("web", false, "Not yet.");
        assertEquals("""
                {"type":"task","task":"web","done":false,"message":"Not yet."}""", LessonMessage.TaskResult.of(result).json());
        assertEquals(
                """
                {"type":"task","task":"web","done":false,"message":"Not yet.","parts":[{"holds":true,"message":"There is a container."},{"holds":false,"message":"No port."}]}""",
                LessonMessage.TaskResult.of(
                                result,
                                List.of(new Finding(true, "There is a container."), new Finding(false, "No port.")))
                        .json());
        assertEquals(
                """
                {"type":"task","task":"web","done":true,"message":"Done.","parts":[]}""",
                LessonMessage.TaskResult.of(new CheckResult("web", true, "Done."), List.of())
                        .json());
    }

    @Test
    void a_task_that_could_not_be_checked_is_neither_done_nor_open() {
        assertEquals(
                """
                {"type":"task","task":"web","message":"Your sandbox does not run."}""",
                LessonMessage.TaskResult.notChecked("web", "Your sandbox does not run.")
                        .json());
    }

    @Test
    void ports_have_the_name_of_their_preview() {
        assertEquals(
                """
                {"type":"ports","ports":[{"port":5000,"container":"web","name":"p5000-abcdefghijklmnopqrst"}]}""",
                new LessonMessage.Ports(List.of(new PublishedPort(5000, "web", "p5000-abcdefghijklmnopqrst"))).json());
    }

    @Test
    void events_of_the_engine_have_all_their_fields() {
        assertEquals(
                """
                {"type":"engine","events":[{"kind":"container","action":"die","id":"4fbf","name":"web","image":"nginx","exit":137,"peer":""}]}""",
                new LessonMessage.EngineEvents(
                                List.of(new EngineEvent("container", "die", "4fbf", "web", "nginx", 137, "")))
                        .json());
    }
}
