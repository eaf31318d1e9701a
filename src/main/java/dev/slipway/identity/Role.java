package dev.slipway.identity;

/** What someone may do. An instructor may do all that a student may. */
public enum Role {
    STUDENT,
    INSTRUCTOR;

    /** For the annotations of security. */
    public static final String INSTRUCTOR_NAME = "INSTRUCTOR";
}
