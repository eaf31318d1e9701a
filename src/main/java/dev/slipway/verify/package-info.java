/**
 * Proves that a lesson's tasks work. {@link dev.slipway.verify.LessonProof} runs solutions and near-misses in a
 * {@link dev.slipway.verify.TestSandbox}, and reports the first check that passes or fails when it should not.
 */
@NullMarked
package dev.slipway.verify;

import org.jspecify.annotations.NullMarked;
