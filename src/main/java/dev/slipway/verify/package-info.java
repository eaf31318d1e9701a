/**
 * Proves that a lesson's tasks hold what they promise: {@link dev.slipway.verify.LessonProof} does what students do, right and
 * wrong, at a {@link dev.slipway.verify.TestSandbox}, and tells the first thing that is not as it should be.
 */
@NullMarked
package dev.slipway.verify;

import org.jspecify.annotations.NullMarked;
