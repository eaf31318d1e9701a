/** What all pages share: the viewer, the addresses of scripts and styles, error pages. */
@NullMarked
package dev.slipway.site;

import org.jspecify.annotations.NullMarked;
