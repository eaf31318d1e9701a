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
import io.quarkus.websockets.next.InboundProcessingMode;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** The connection of an open lesson page. {@code docs/lesson-socket.md} describes the messages. */
@Authenticated
@WebSocket(path = "/ws/lesson/{course}/{lesson}", inboundProcessingMode = InboundProcessingMode.CONCURRENT)
public class LessonSocket {

    private static final int NOT_FOUND = 4404;
    private static final String CHECK = "check:";
    private static final int MAX_OPEN = 24;
    /** A page sends a message a minute, and one for each press of a button. */
    private static final int MAX_AT_ONCE = 8;

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

    private static final UserData.TypedKey<Semaphore> TURNS = new UserData.TypedKey<>("turns");

    /** Open lessons by the connection's id. */
    private final Map<String, OpenLesson> open = new ConcurrentHashMap<>();

    @OnOpen
    @RunOnVirtualThread
    void open(WebSocketConnection connection) {
        UUID student = account.id();
        if (!sessions.tie(connection, MAX_OPEN)) {
            connection.closeAndAwait(new CloseReason(
                    SessionSockets.TOO_MUCH, "You have " + MAX_OPEN + " lesson pages open. Close some of them."));
            return;
        }
        Optional<LessonAddress> at = LessonAddress.find(
                courses, new LessonKey(connection.pathParam("course"), connection.pathParam("lesson")));
        if (at.isEmpty()) {
            connection.closeAndAwait(new CloseReason(NOT_FOUND, "There is no such lesson."));
            return;
        }
        OpenLesson lesson = lessons.open(student, at.get(), new SocketPage(connection, sandboxes, ports));
        connection.userData().put(TURNS, new Semaphore(MAX_AT_ONCE));
        open.put(connection.id(), lesson);
        lesson.begin();
        if (!connection.isOpen()) {
            leave(connection.id());
        }
    }

    /**
     * {@code here}: somebody is at the page. {@code check:TASK}: check this task now, whatever its state. Messages are handled
     * concurrently, because in serial mode the framework queues them without a limit.
     */
    @OnTextMessage
    @RunOnVirtualThread
    void message(String text, WebSocketConnection connection) {
        OpenLesson lesson = open.get(connection.id());
        if (lesson == null) {
            return;
        }
        Semaphore turns = connection.userData().get(TURNS);
        if (!turns.tryAcquire()) {
            connection.closeAndAwait(
                    new CloseReason(SessionSockets.TOO_MUCH, "This page asks for more at once than it may."));
            return;
        }
        try {
            handle(text, lesson);
        } finally {
            turns.release();
        }
    }

    private void handle(String text, OpenLesson lesson) {
        if (text.equals("here")) {
            time.sign(lesson.student(), lesson.at().key());
            lesson.active();
        } else if (text.startsWith(CHECK)) {
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
