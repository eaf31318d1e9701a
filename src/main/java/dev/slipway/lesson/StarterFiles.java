package dev.slipway.lesson;

import dev.slipway.course.Lesson;
import dev.slipway.sandbox.ContainerEngine.EngineException;
import dev.slipway.sandbox.SandboxId;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Puts a lesson's starter files into the student's home folder. Existing files are never overwritten. */
final class StarterFiles {

    private static final Logger LOG = System.getLogger(StarterFiles.class.getName());

    private final SandboxAccess sandboxes;

    StarterFiles(SandboxAccess sandboxes) {
        this.sandboxes = sandboxes;
    }

    /**
     * Copies them to the folder named after the lesson. A failure is logged and not thrown: the lesson can be read
     * without its files.
     */
    void deliver(SandboxId sandbox, Lesson lesson) {
        try {
            sandboxes.copyToHome(sandbox, lesson.id(), lesson.starterFiles());
        } catch (IOException | EngineException e) {
            LOG.log(
                    Level.WARNING,
                    "starter files of lesson " + lesson.id() + " did not all arrive in sandbox " + sandbox.shortForm()
                            + "; they are delivered again when the lesson is next opened",
                    e);
        }
    }
}
