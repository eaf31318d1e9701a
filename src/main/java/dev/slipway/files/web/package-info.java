/** Files over HTTP: the student's own home folder, under {@code /api/files}. */
@NullMarked
package dev.slipway.files.web;

import org.jspecify.annotations.NullMarked;
