package org.sanchika.mis.saved;

import java.time.LocalDate;
import org.sanchika.platform.language.LocalName;

/**
 * A view that did not reach an addressee. Public for the template.
 *
 * @param why the end of the key of the reason
 * @param said by the server that sent it back; else empty
 */
public record NotArrived(LocalDate day, LocalName to, String why, String said) {}
