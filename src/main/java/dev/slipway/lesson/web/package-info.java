/**
 * Courses and lessons for students: pages, JSON, and the WebSocket that keeps an open lesson page up to date.
 */
@NullMarked
package dev.slipway.lesson.web;

import org.jspecify.annotations.NullMarked;
