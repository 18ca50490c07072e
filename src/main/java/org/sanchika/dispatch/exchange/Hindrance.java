package org.sanchika.dispatch.exchange;

/** Why a letter could not be handed over yet. */
public enum Hindrance {
    /** Nobody answers under its address, or somebody else. */
    UNREACHED,
    /** It does not know us or our key, or the clocks differ. */
    UNKNOWN_THERE,
    /** What arrived was not what was sent. */
    ALTERED,
    /** It has no time or room just now. */
    BUSY
}
