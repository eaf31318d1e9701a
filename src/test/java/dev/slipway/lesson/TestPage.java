package dev.slipway.lesson;

import dev.slipway.enginemap.EngineEvent;
import dev.slipway.sandbox.Sandbox;
import dev.slipway.sandbox.SandboxId;
import dev.slipway.task.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A page that remembers what it was told, a line each. */
final class TestPage implements LessonPage {

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    /** What it was told since the last time it was asked. */
    List<String> told() {
        List<String> lines = new ArrayList<>();
        told.drainTo(lines);
        return lines;
    }

    /** Waits for the next line that begins so, and forgets those before it. */
    String next(String beginning) throws InterruptedException {
        return until(beginning).getLast();
    }

    /** Waits for a line that begins so. All lines up to it. */
    List<String> until(String beginning) throws InterruptedException {
        List<String> lines = new ArrayList<>();
        for (String line = told.poll(10, TimeUnit.SECONDS); line != null; line = told.poll(10, TimeUnit.SECONDS)) {
            lines.add(line);
            if (line.startsWith(beginning)) {
                return lines;
            }
        }
        throw new AssertionError("the page was not told of " + beginning);
    }

    @Override
    public void sandbox(Optional<Sandbox> sandbox) {
        told.add("sandbox "
                + sandbox.map(s -> s.state().getClass().getSimpleName()).orElse("none"));
    }

    @Override
    public void task(CheckResult result) {
        told.add("task " + words(result));
    }

    @Override
    public void checked(CheckResult result, List<Finding> parts) {
        told.add("checked " + words(result) + " "
                + parts.stream().map(Finding::message).toList());
    }

    private static String words(CheckResult result) {
        return result.task() + (result.done() ? " done: " : " open: ") + result.message();
    }

    @Override
    public void notChecked(String task, String why) {
        told.add("not checked " + task + ": " + why);
    }

    @Override
    public void engineChanged(SandboxId sandbox, List<EngineEvent> events) {
        told.add("engine " + events.stream().map(EngineEvent::action).toList());
    }
}
