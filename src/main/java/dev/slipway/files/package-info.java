/**
 * A student's home folder, looked at and changed from the browser: paths, folders, texts and their versions, and why something is refused.
 *
 * <p>{@link dev.slipway.files.HomeFolder} is the port to the folder itself, which lies inside the sandbox; {@code .sandbox} reaches it by
 * short programs that run there with the student's rights, so that the application never follows a path of the student's. {@code .web}
 * is the API under {@code /api/files}. docs/files.md tells what is promised.
 */
@NullMarked
package dev.slipway.files;

import org.jspecify.annotations.NullMarked;
