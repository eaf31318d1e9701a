/**
 * Courses and lessons as their students see them: pages, JSON, and the WebSocket that tells an open lesson page what
 * happens.
 */
@NullMarked
package dev.slipway.lesson.web;

import org.jspecify.annotations.NullMarked;
