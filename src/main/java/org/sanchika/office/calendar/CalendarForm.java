package org.sanchika.office.calendar;

import org.sanchika.office.WorkingDays.Kind;

/** A day that is declared, as it was typed. Public for the template. */
public record CalendarForm(String day, Kind kind, String closes, String name) {}
