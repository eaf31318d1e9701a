/** The start page, where students join a class, and the instructor's pages. */
@NullMarked
package dev.slipway.classroom.web;

import org.jspecify.annotations.NullMarked;
