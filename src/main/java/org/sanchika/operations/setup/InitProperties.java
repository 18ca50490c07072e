package org.sanchika.operations.setup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What {@code init} need not ask for.
 *
 * @param login the name under which the administrator signs in
 * @param name his own name
 * @param unit the office that stands at the top of the tree
 * @param language in which both names are written and he reads: en, hi or bn
 */
@ConfigurationProperties("sanchika.init")
record InitProperties(
        @Nullable String login,
        @Nullable String name,
        @Nullable String unit,
        @Nullable String language) {}
