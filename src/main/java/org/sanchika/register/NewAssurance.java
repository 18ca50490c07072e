package org.sanchika.register;

import java.time.LocalDate;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;

/** What is to be entered in a register of assurances: see {@link Assurance}. */
public record NewAssurance(
        UnitId unit,
        Assurance.House house,
        String session,
        String item,
        LocalDate givenOn,
        String promise,
        LocalDate dueOn,
        PostId post) {}
