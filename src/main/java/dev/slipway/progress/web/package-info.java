/** The pages for a student's progress and certificate, and the page where an instructor checks a certificate. */
@NullMarked
package dev.slipway.progress.web;

import org.jspecify.annotations.NullMarked;
