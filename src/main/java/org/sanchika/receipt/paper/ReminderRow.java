package org.sanchika.receipt.paper;

import java.time.Instant;

/** How often, and when last, a reply to this copy was asked for. Public for the templates. */
public record ReminderRow(int times, Instant last) {}
