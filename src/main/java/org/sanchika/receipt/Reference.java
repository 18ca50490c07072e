package org.sanchika.receipt;

/** Letters that stand in registers of their own, most with a date fixed from outside. */
public enum Reference {
    NONE,
    MP,
    MLA,
    MINISTER,
    CMO,
    PMO,
    GOVERNOR,
    COURT,
    ASSEMBLY,
    ASSURANCE,
    RTI,
    AUDIT,
    COMMISSION,
    GRIEVANCE
}
