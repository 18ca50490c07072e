package org.sanchika.mis.open;

import java.util.List;

/**
 * How deep in the tree of units. Public for the templates.
 *
 * @param kinds of the units that lie there, the most frequent first
 */
public record UnitDepth(int depth, List<String> kinds) {}
