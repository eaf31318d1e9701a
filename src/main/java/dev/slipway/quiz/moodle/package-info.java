/**
 * Moodle's XML format. {@link dev.slipway.quiz.moodle.MoodleXmlParser} reads it and
 * {@link dev.slipway.quiz.moodle.MoodleXmlWriter} writes it. {@code XmlElements} limits the depth and the size of a
 * file.
 */
@NullMarked
package dev.slipway.quiz.moodle;

import org.jspecify.annotations.NullMarked;
