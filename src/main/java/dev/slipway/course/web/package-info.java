/**
 * Courses, lessons, decks and quizzes as pages, and the WebSocket that turns tasks green while a lesson is open.
 */
@NullMarked
package dev.slipway.course.web;

import org.jspecify.annotations.NullMarked;
