package dev.slipway.identity;

/** The permissions of an account. An instructor may do everything that a student may. */
public enum Role {
    STUDENT,
    INSTRUCTOR;

    /** The role's name for security annotations. */
    public static final String INSTRUCTOR_NAME = "INSTRUCTOR";
}
