package org.sanchika.custody.whereabouts;

import java.time.LocalDate;
import org.sanchika.office.PostId;

/**
 * Matters that lie on one desk since one day and are alike otherwise: what figures are added up from.
 *
 * @param over past the date to act by
 */
record Lot(PostId post, String kind, LocalDate since, boolean over, int count, int unopened, int physical) {}
