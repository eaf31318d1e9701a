/** The start page with its ways in, and the instructor's pages. */
@NullMarked
package dev.slipway.classroom.web;

import org.jspecify.annotations.NullMarked;
