package dev.slipway.lesson.web;

import dev.slipway.authoring.LessonKey;
import dev.slipway.course.Courses;
import dev.slipway.identity.web.CurrentAccount;
import dev.slipway.identity.web.SessionSockets;
import dev.slipway.lesson.LessonAddress;
import dev.slipway.lesson.OpenLesson;
import dev.slipway.lesson.OpenLessons;
import dev.slipway.preview.web.PublishedPorts;
import dev.slipway.progress.TimeSpent;
import dev.slipway.sandbox.Sandboxes;
import io.quarkus.security.Authenticated;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The connection of an open lesson page. {@code docs/lesson-socket.md} describes the messages. */
@Authenticated
@WebSocket(path = "/ws/lesson/{course}/{lesson}")
public class LessonSocket {

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
    OpenLessons lessons;

    @Inject
    TimeSpent time;

    @Inject
    PublishedPorts ports;

    /** Open lessons by the connection's id. */
    private final Map<String, OpenLesson> open = new ConcurrentHashMap<>();

    @OnOpen
    @RunOnVirtualThread
    void open(WebSocketConnection connection) {
        UUID student = account.id();
        sessions.tie(connection);
        Optional<LessonAddress> at = LessonAddress.find(
                courses, new LessonKey(connection.pathParam("course"), connection.pathParam("lesson")));
        if (at.isEmpty()) {
            connection.closeAndAwait(new CloseReason(NOT_FOUND, "There is no such lesson."));
            return;
        }
        OpenLesson lesson = lessons.open(student, at.get(), new SocketPage(connection, sandboxes, ports));
        open.put(connection.id(), lesson);
        lesson.begin();
        if (!connection.isOpen()) {
            leave(connection.id());
        }
    }

    /** {@code here}: somebody is at the page. {@code check:TASK}: check this task now, whatever its state. */
    @OnTextMessage
    @RunOnVirtualThread
    void message(String text, WebSocketConnection connection) {
        OpenLesson lesson = open.get(connection.id());
        if (lesson != null && text.equals("here")) {
            time.sign(lesson.student(), lesson.at().key());
            lesson.active();
        } else if (lesson != null && text.startsWith(CHECK)) {
            lesson.check(text.substring(CHECK.length()));
        }
    }

    @OnClose
    void closed(WebSocketConnection connection) {
        leave(connection.id());
    }

    private void leave(String id) {
        OpenLesson left = open.remove(id);
        if (left != null) {
            left.end();
        }
    }
}
