/** What all pages share: who is looking, the frame around them, the pages for errors. */
@NullMarked
package dev.slipway.site;

import org.jspecify.annotations.NullMarked;
