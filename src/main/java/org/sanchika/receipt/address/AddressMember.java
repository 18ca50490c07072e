package org.sanchika.receipt.address;

import org.jspecify.annotations.Nullable;
import org.sanchika.receipt.Sender;

/**
 * Somebody in a group. Public for the templates.
 *
 * @param sender his entry in the register of senders; none for one who was written by hand
 */
public record AddressMember(long id, @Nullable Long sender, Sender.Card card) {}
