/** Reading from peers that may be slow, silent or hostile, within limits on size and time. Plain Java. */
@NullMarked
package dev.slipway.io;

import org.jspecify.annotations.NullMarked;
