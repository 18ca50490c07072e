/** Units and posts: the tree, its screens and what others ask of it. */
@NullMarked
package org.sanchika.office.tree;

import org.jspecify.annotations.NullMarked;
