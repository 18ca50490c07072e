package org.sanchika.platform.mail;

/**
 * Published when the mailbox holds a report that a message did not arrive, once or more often. Whoever sent the message knows
 * it by its id and acts upon it before the report is marked as read; to everybody else it is nothing.
 *
 * @param why as the other server says it; may be empty
 */
public record CameBack(String messageId, String why) {}
