/** The frame of every page, errors, forms sent once, and the view engine. */
@NamedInterface("web")
@NullMarked
package org.sanchika.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
