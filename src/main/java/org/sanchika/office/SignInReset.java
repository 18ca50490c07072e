package org.sanchika.office;

/** A person's sign-in was made anew by somebody else: what the old one opened is to be closed. */
public record SignInReset(PersonId person, String login) {}
