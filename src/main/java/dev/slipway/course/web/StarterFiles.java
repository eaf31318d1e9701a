package dev.slipway.course.web;

import dev.slipway.course.Lesson;
import dev.slipway.sandbox.CommandResult;
import dev.slipway.sandbox.Commands;
import dev.slipway.sandbox.ContainerEngine.EngineException;
import dev.slipway.sandbox.HomeUpload;
import dev.slipway.sandbox.SandboxId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.jboss.logging.Logger;

/** Puts a lesson's starter files into the student's home folder. What is there already is never overwritten. */
@ApplicationScoped
class StarterFiles {

    private static final Logger LOG = Logger.getLogger(StarterFiles.class);

    @Inject
    Commands commands;

    void put(SandboxId sandbox, Lesson lesson) {
        try {
            CommandResult result = new HomeUpload(commands).upload(sandbox, lesson.id(), lesson.starterFiles());
            if (result.exitCode() != 0) {
                LOG.warnf(
                        "starter files of lesson %s did not all arrive in sandbox %s: %s",
                        lesson.id(), sandbox.shortForm(), result.errors().strip());
            }
        } catch (IOException | EngineException e) {
            LOG.warnf(
                    "starter files of lesson %s did not arrive in sandbox %s: %s",
                    lesson.id(), sandbox.shortForm(), e.getMessage());
        }
    }
}
