/** The home folder where it is: inside the sandbox, reached by one program that runs there as the student. */
@NullMarked
package dev.slipway.files.sandbox;

import org.jspecify.annotations.NullMarked;
