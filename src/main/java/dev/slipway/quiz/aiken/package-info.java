/**
 * The Aiken format: multiple-choice questions in plain text. {@link dev.slipway.quiz.aiken.AikenParser} reads it.
 */
@NullMarked
package dev.slipway.quiz.aiken;

import org.jspecify.annotations.NullMarked;
