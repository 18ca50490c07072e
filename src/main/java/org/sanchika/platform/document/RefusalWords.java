package org.sanchika.platform.document;

import org.sanchika.platform.language.Words;
import org.springframework.http.HttpStatus;

/** Refusals as people and programs read them. */
final class RefusalWords {
    private static final long MEGA = 1024 * 1024;

    private RefusalWords() {}

    static String code(Intake.Refused refusal) {
        return switch (refusal) {
            case Intake.Empty() -> "document-empty";
            case Intake.TooLarge(var limit) -> "document-too-large";
            case Intake.WrongType(var found, var claimed) -> "document-type";
            case Intake.Broken(var mediaType) -> "document-broken";
            case Intake.Encrypted() -> "document-encrypted";
            case Intake.TooManyPages(var limit, var pages) -> "document-too-many-pages";
            case Intake.TooManyPixels(var limit, var pixels) -> "document-too-many-pixels";
            case Intake.TooHeavy() -> "document-too-heavy";
            case Intake.Infected(var name) -> "document-infected";
            case Intake.ScannerDown() -> "scanner-down";
            case Intake.Busy() -> "document-busy";
        };
    }

    static HttpStatus status(Intake.Refused refusal) {
        return switch (refusal) {
            case Intake.TooLarge large -> HttpStatus.CONTENT_TOO_LARGE;
            case Intake.WrongType type -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case Intake.ScannerDown down -> HttpStatus.SERVICE_UNAVAILABLE;
            case Intake.Busy busy -> HttpStatus.SERVICE_UNAVAILABLE;
            case Intake.Empty empty -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Intake.Broken broken -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Intake.Encrypted encrypted -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Intake.TooManyPages pages -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Intake.TooManyPixels pixels -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Intake.TooHeavy heavy -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Intake.Infected infected -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    static String message(Intake.Refused refusal, Words words) {
        return switch (refusal) {
            case Intake.Empty() -> words.get("document.refused.empty");
            case Intake.TooLarge(var limit) -> words.get("document.refused.tooLarge", limit / MEGA);
            case Intake.WrongType(var found, var claimed) -> wrongType(found, claimed, words);
            case Intake.Broken(var mediaType) -> words.get("document.refused.broken");
            case Intake.Encrypted() -> words.get("document.refused.encrypted");
            case Intake.TooManyPages(var limit, var pages) -> words.get("document.refused.tooManyPages", pages, limit);
            case Intake.TooManyPixels(var limit, var pixels) ->
                words.get("document.refused.tooManyPixels", pixels / 1_000_000, limit / 1_000_000);
            case Intake.TooHeavy() -> words.get("document.refused.tooHeavy");
            case Intake.Infected(var name) -> words.get("document.refused.infected", name);
            case Intake.ScannerDown() -> words.get("document.refused.scannerDown");
            case Intake.Busy() -> words.get("document.refused.busy");
        };
    }

    private static String wrongType(String found, String claimed, Words words) {
        return PaperType.of(found)
                .map(type -> words.get("document.refused.otherType", type.label(), claimed))
                .orElseGet(() -> words.get("document.refused.type", found));
    }
}
