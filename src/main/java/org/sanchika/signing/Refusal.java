package org.sanchika.signing;

/** Why a key was not opened, or nothing was signed. */
public enum Refusal {
    /** The file is no PKCS#12 key store, or is damaged. */
    NOT_A_KEY_FILE,
    WRONG_PASSWORD,
    /** Wrong passwords in a row: not before a while has passed. */
    TOO_MANY_TRIES,
    /** It holds certificates only. */
    NO_PRIVATE_KEY,
    NOT_YET_VALID,
    EXPIRED,
    REVOKED,
    /** None of the roots that the installation trusts vouches for it. */
    NOT_TRUSTED,
    /** Its issuer gave the certificate for something else, such as encryption. */
    NOT_FOR_SIGNATURES,
    /** Neither RSA of 2048 bits nor an elliptic curve of 256 bits, or more. */
    TOO_WEAK,
    NOT_A_PDF,
    NO_SUCH_FIELD,
    FIELD_ALREADY_SIGNED,
    /** What is to be seen in the field is no PDF of one page. */
    STAMP_NOT_ONE_PAGE,
    /** Not made over this document by the key of this certificate. */
    SIGNATURE_DOES_NOT_FIT,
    /** A service elsewhere put more into it than a PDF that is to last may hold. */
    SIGNATURE_TOO_LARGE
}
