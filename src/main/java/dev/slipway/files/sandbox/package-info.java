/** The home folder inside the sandbox, accessed by one program that runs there as the student. */
@NullMarked
package dev.slipway.files.sandbox;

import org.jspecify.annotations.NullMarked;
