/** Decks and documents as pages, and the files beside lessons and decks. The pages of courses and lessons, which show a student's work, are in {@code lesson.web}. */
@NullMarked
package dev.slipway.course.web;

import org.jspecify.annotations.NullMarked;
