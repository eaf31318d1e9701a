/** Reading from peers that may be slow, silent or hostile: a bound on size and a bound on time. Plain Java. */
@NullMarked
package dev.slipway.io;

import org.jspecify.annotations.NullMarked;
