package org.sanchika.proceeding.particulars;

import java.time.Instant;
import org.sanchika.platform.language.LocalName;

/**
 * Particulars as somebody once wrote them. Public for the templates.
 *
 * @param seq place in the chain of the matter
 */
public record Version<P extends Particulars>(int seq, Instant at, LocalName by, P particulars) {}
