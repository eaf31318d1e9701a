package dev.slipway.progress;

import java.time.LocalDate;

/**
 * A certificate that a student has completed a course.
 *
 * @param course its id
 * @param title  of the course, as it was then
 * @param result in words, see {@link Completion#result()}
 * @param code   the check code by which instructors find it, see {@link CertificateKey}
 */
public record Certificate(String name, String course, String title, String result, LocalDate issued, String code) {

    /** A copy with another code. */
    Certificate with(String other) {
        return new Certificate(name, course, title, result, issued, other);
    }
}
