package dev.slipway.progress;

import java.time.LocalDate;

/**
 * That somebody has done a course.
 *
 * @param course its id
 * @param title  of the course, as it was then
 * @param result in words, see {@link Completion#result()}
 * @param code   by which an instructor finds it again, see {@link CertificateKey}
 */
public record Certificate(String name, String course, String title, String result, LocalDate issued, String code) {

    /** The same with another code. */
    Certificate with(String other) {
        return new Certificate(name, course, title, result, issued, other);
    }
}
