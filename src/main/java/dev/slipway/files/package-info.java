/**
 * A student's home folder, viewed and changed from the browser: paths, folders, texts and their versions, and reasons
 * for refusal.
 *
 * <p>{@link dev.slipway.files.HomeFolder} is the port to the folder, which is inside the sandbox. {@code .sandbox}
 * runs short programs there with the student's rights, so the application itself never opens a path that a student
 * controls. {@code .web} is the API under {@code /api/files}. docs/files.md lists the guarantees.
 */
@NullMarked
package dev.slipway.files;

import org.jspecify.annotations.NullMarked;
