package org.sanchika.efile.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list as every list of the API answers; {@code next} is the cursor of the page after it, none on the last. */
record Listed<T>(List<T> items, @Nullable String next) {}
