/** The verbs: each locks the holding, asks the rules, and appends to the chain. */
@NullMarked
package org.sanchika.custody.ledger;

import org.jspecify.annotations.NullMarked;
