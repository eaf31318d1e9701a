package dev.slipway.progress;

import dev.slipway.course.Course;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Issues certificates to students who have completed a course, and finds them by their code. */
public final class Certificates {

    /** Longer course titles are cut when stored. */
    private static final int MAX_TITLE = 200;

    private final CertificateStore store;
    private final CertificateKey key;
    private final Clock clock;
    private final ZoneId zone;

    /** {@code zone}: the time zone of the date of issue. */
    public Certificates(CertificateStore store, CertificateKey key, Clock clock, ZoneId zone) {
        this.store = store;
        this.key = key;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The student's certificate. It is issued when the course is complete and every answer is graded, and never changes, even
     * if lessons are added later.
     *
     * @param name of the student, as it is to be written
     * @return empty while {@link Completion#isSettled} is false
     */
    public Optional<Certificate> of(UUID account, String name, Course course, Completion completion) {
        Optional<Certificate> before = store.of(account, course.id());
        return before.isPresent() || !completion.isSettled()
                ? before
                : Optional.of(store.issue(account, key.sign(unsigned(name, course, completion))));
    }

    private Certificate unsigned(String name, Course course, Completion completion) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return new Certificate(name, course.id(), shortened(course.title()), completion.result(), today, "");
    }

    private static String shortened(String title) {
        return title.substring(0, Math.min(title.length(), MAX_TITLE));
    }

    /**
     * The certificate with this code, as typed by hand. Empty when there is none, and when the stored certificate
     * does not match its code.
     */
    public Optional<Certificate> find(String typed) {
        String code = CertificateKey.written(typed);
        return code.isEmpty() ? Optional.empty() : store.withCode(code).filter(key::fits);
    }
}
