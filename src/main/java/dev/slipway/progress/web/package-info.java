/** The pages of a student's progress and certificate, and the one on which an instructor checks a certificate. */
@NullMarked
package dev.slipway.progress.web;

import org.jspecify.annotations.NullMarked;
