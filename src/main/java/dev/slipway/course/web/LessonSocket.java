package dev.slipway.course.web;

import dev.slipway.course.Courses;
import dev.slipway.course.store.TimeSpent;
import dev.slipway.course.web.LessonMessage.TaskResult;
import dev.slipway.course.web.TaskChecker.Judgement;
import dev.slipway.enginemap.EngineEvent;
import dev.slipway.identity.web.CurrentAccount;
import dev.slipway.identity.web.SessionSockets;
import dev.slipway.preview.web.PublishedPorts;
import dev.slipway.sandbox.ContainerEngine;
import dev.slipway.sandbox.Sandbox;
import dev.slipway.sandbox.Sandboxes;
import dev.slipway.sandbox.WarmPool;
import dev.slipway.sandbox.web.SandboxView;
import dev.slipway.task.store.TaskDone;
import io.quarkus.security.Authenticated;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Tells an open lesson page what happens: the sandbox's state, and tasks that turn green. {@code docs/lesson-socket.md}
 * describes the messages.
 */
@Authenticated
@WebSocket(path = "/ws/lesson/{course}/{lesson}")
public class LessonSocket {

    private static final Logger LOG = Logger.getLogger(LessonSocket.class);
    private static final int NOT_FOUND = 4404;
    private static final String CHECK = "check:";

    @Inject
    Courses courses;

    @Inject
    CurrentAccount account;

    @Inject
    SessionSockets sessions;

    @Inject
    Sandboxes sandboxes;

    @Inject
    WarmPool pool;

    @Inject
    ContainerEngine engine;

    @Inject
    TaskChecker judge;

    @Inject
    TimeSpent time;

    @Inject
    StarterFiles starterFiles;

    @Inject
    PublishedPorts ports;

    private final Map<String, Open> open = new ConcurrentHashMap<>();

    private record Open(UUID student, LessonAddress at, TaskWatcher watch, Runnable unsubscribe) {}

    @OnOpen
    @RunOnVirtualThread
    void open(WebSocketConnection page) {
        UUID student = account.id();
        sessions.tie(page);
        LessonAddress at;
        try {
            at = LessonAddress.find(courses, page.pathParam("course"), page.pathParam("lesson"));
        } catch (NotFoundException e) {
            page.closeAndAwait(new CloseReason(NOT_FOUND, "There is no such lesson."));
            return;
        }
        var watch = new TaskWatcher(
                student,
                at,
                judge,
                sandboxes,
                engine,
                j -> send(page, TaskResult.of(j)),
                (s, events) -> moved(page, s, events));
        Runnable unsubscribe = sandboxes.onChange(s -> {
            if (s.owner().equals(student)) {
                // Not on the thread that changes the sandbox: a slow page must not hold it up.
                Thread.startVirtualThread(() -> changed(page, at, watch, s));
            }
        });
        open.put(page.id(), new Open(student, at, watch, unsubscribe));
        pool.expect(lookers());
        send(page, new LessonMessage.SandboxState(SandboxView.of(sandboxes, student)));
        Set<String> done =
                TaskDone.inLesson(student, at.course().id(), at.lesson().id());
        done.forEach(task -> send(page, TaskResult.of(new Judgement(task, true, "Done."))));
        sandboxes.ofOwner(student).filter(Sandbox::isRunning).ifPresent(s -> starterFiles.put(s.id(), at.lesson()));
        if (page.isOpen()) {
            watch.start();
        } else {
            leave(page.id());
        }
    }

    private void moved(WebSocketConnection page, Sandbox sandbox, List<EngineEvent> events) {
        send(page, new LessonMessage.EngineEvents(events));
        send(page, new LessonMessage.Ports(ports.of(sandbox.id())));
    }

    private void changed(WebSocketConnection page, LessonAddress at, TaskWatcher watch, Sandbox sandbox) {
        if (sandbox.isRunning()) {
            starterFiles.put(sandbox.id(), at.lesson());
        }
        send(page, new LessonMessage.SandboxState(SandboxView.of(sandboxes, sandbox)));
        watch.wake();
    }

    /** {@code here}: somebody is at the page. {@code check:TASK}: look at one task now, whatever its state. */
    @OnTextMessage
    @RunOnVirtualThread
    void message(String text, WebSocketConnection page) {
        Open here = open.get(page.id());
        if (here != null && text.equals("here")) {
            sandboxes.touch(here.student());
            time.sign(
                    here.student(), here.at().course().id(), here.at().lesson().id());
            send(page, new LessonMessage.SandboxState(SandboxView.of(sandboxes, here.student())));
        } else if (here != null && text.startsWith(CHECK)) {
            sandboxes.touch(here.student());
            checkNow(text.substring(CHECK.length()), here, page);
        }
    }

    private void checkNow(String task, Open here, WebSocketConnection page) {
        here.at().lesson().task(task).ifPresent(t -> {
            var judgements = judge.judge(here.student(), here.at(), List.of(t));
            send(
                    page,
                    judgements.isEmpty()
                            ? TaskResult.notChecked(task, "Your sandbox does not run. Start it, then check again.")
                            : TaskResult.of(
                                    judgements.getFirst(),
                                    judgements.getFirst().done() ? List.of() : judge.look(here.student(), t)));
        });
    }

    @OnClose
    void closed(WebSocketConnection page) {
        leave(page.id());
    }

    private void leave(String id) {
        Open left = open.remove(id);
        if (left != null) {
            left.unsubscribe().run();
            left.watch().end();
            pool.expect(lookers());
        }
    }

    /** Students at a lesson with tasks who have no sandbox yet: likely the next to want one. */
    private int lookers() {
        return (int) open.values().stream()
                .filter(o -> !o.at().lesson().tasks().isEmpty()
                        && sandboxes.ofOwner(o.student()).isEmpty())
                .map(Open::student)
                .distinct()
                .count();
    }

    private static void send(WebSocketConnection page, LessonMessage message) {
        String json = message.json();
        try {
            page.sendTextAndAwait(json);
        } catch (RuntimeException e) {
            LOG.debugf("a lesson page is gone: %s", e.getMessage());
        }
    }
}
