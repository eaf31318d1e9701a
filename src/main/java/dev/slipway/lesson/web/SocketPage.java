package dev.slipway.lesson.web;

import dev.slipway.enginemap.EngineEvent;
import dev.slipway.lesson.CheckResult;
import dev.slipway.lesson.LessonPage;
import dev.slipway.lesson.web.LessonMessage.TaskResult;
import dev.slipway.preview.web.PublishedPorts;
import dev.slipway.sandbox.Sandbox;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.sandbox.Sandboxes;
import dev.slipway.sandbox.web.SandboxView;
import dev.slipway.task.Finding;
import io.quarkus.websockets.next.WebSocketConnection;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A lesson's page at the other end of a WebSocket. */
record SocketPage(WebSocketConnection connection, Sandboxes sandboxes, PublishedPorts ports) implements LessonPage {

    private static final Logger LOG = Logger.getLogger(SocketPage.class);

    @Override
    public void sandbox(Optional<Sandbox> sandbox) {
        send(new LessonMessage.SandboxState(SandboxView.of(sandboxes, sandbox)));
    }

    @Override
    public void task(CheckResult result) {
        send(TaskResult.of(result));
    }

    @Override
    public void checked(CheckResult result, List<Finding> parts) {
        send(TaskResult.of(result, parts));
    }

    @Override
    public void notChecked(String task, String why) {
        send(TaskResult.notChecked(task, why));
    }

    @Override
    public void engineChanged(SandboxId sandbox, List<EngineEvent> events) {
        send(new LessonMessage.EngineEvents(events));
        send(new LessonMessage.Ports(ports.of(sandbox)));
    }

    private void send(LessonMessage message) {
        String json = message.json();
        try {
            connection.sendTextAndAwait(json);
        } catch (RuntimeException e) {
            LOG.debugf(e, "a message did not reach a lesson's page, which is gone");
        }
    }
}
