package org.sanchika.platform.document;

import org.sanchika.platform.language.Words;
import org.springframework.http.HttpStatus;

/** What became of a paper that was handed in. */
public sealed interface Intake {

    /** It lies in the store, now or since an earlier time. */
    record Stored(Document document) implements Intake {}

    /** It was not taken, and nothing of it was kept. */
    sealed interface Refused extends Intake {

        /** A stable word for programs, as in {@code /problems/document-too-large}. */
        default String code() {
            return RefusalWords.code(this);
        }

        default HttpStatus status() {
            return RefusalWords.status(this);
        }

        /** Why, and what to do about it, in the reader's words. */
        default String message(Words words) {
            return RefusalWords.message(this, words);
        }
    }

    /** Not one byte came. */
    record Empty() implements Refused {}

    record TooLarge(long limit) implements Refused {}

    /**
     * Not a type that is taken, or not the one that its name claims.
     *
     * @param found the true media type
     * @param claimed the ending of the name, without the dot; may be empty
     */
    record WrongType(String found, String claimed) implements Refused {}

    /** Torn or damaged. */
    record Broken(String mediaType) implements Refused {}

    /** It opens only with a password. */
    record Encrypted() implements Refused {}

    record TooManyPages(int limit, int pages) implements Refused {}

    record TooManyPixels(long limit, long pixels) implements Refused {}

    /** It could not be examined within the limits of time and memory. */
    record TooHeavy() implements Refused {}

    /** @param name what the scanner calls it */
    record Infected(String name) implements Refused {}

    /** The malware scanner does not answer: nothing is taken unscanned. */
    record ScannerDown() implements Refused {}

    /** Too many papers at once. */
    record Busy() implements Refused {}
}
