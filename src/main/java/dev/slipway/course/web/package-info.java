/**
 * Pages of decks and documents, and the files beside lessons and decks. The pages of courses and lessons are in
 * {@code lesson.web}.
 */
@NullMarked
package dev.slipway.course.web;

import org.jspecify.annotations.NullMarked;
