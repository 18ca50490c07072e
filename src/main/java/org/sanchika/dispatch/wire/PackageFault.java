package org.sanchika.dispatch.wire;

/** Why a package is not believed, or its letter not taken. */
public enum PackageFault {
    /** No such package at all: torn, or something else. */
    NOT_A_PACKAGE,
    TOO_LARGE,
    /** No key of a known installation signed it. */
    UNKNOWN_KEY,
    /** Something in it is not what was signed. */
    ALTERED,
    /** What was signed says too little, or contradicts itself. */
    UNREADABLE,
    NOT_FOR_US,
    /** No unit of this code takes letters here. */
    UNKNOWN_UNIT,
    /** It is confidential, and nobody here allowed its sender to send such. */
    CONFIDENTIAL,
    /** By our books the file is not with its sender. */
    NOT_AWAY,
    /** One of its papers would not be taken from anybody. */
    PAPER
}
