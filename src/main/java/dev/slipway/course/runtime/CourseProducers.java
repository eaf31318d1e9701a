package dev.slipway.course.runtime;

import dev.slipway.course.Course;
import dev.slipway.course.Courses;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes {@link Courses}, and logs their authors' mistakes at the start. */
@ApplicationScoped
class CourseProducers {

    private static final Logger LOG = Logger.getLogger(CourseProducers.class);

    @Produces
    @Singleton
    static Courses courses(@ConfigProperty(name = "slipway.content") Path content) {
        return new Courses(content);
    }

    void report(@Observes StartupEvent started, Courses courses) {
        for (Course course : courses.all()) {
            course.allProblems().forEach(p -> LOG.warn(p.asLine()));
        }
    }
}
