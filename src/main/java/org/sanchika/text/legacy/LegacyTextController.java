package org.sanchika.text.legacy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.text.LegacyText;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Asked when something is pasted: plain text in, the text in Unicode and the font it was written for out. */
@RestController
class LegacyTextController {
    /** A long note; more than that is a document. */
    private static final int LONGEST = 200_000;

    private final LegacyText legacy;

    /** @param from the font's encoding that was recognised; none when the text comes back as it is */
    record Converted(String text, @Nullable String from) {}

    LegacyTextController(LegacyText legacy) {
        this.legacy = legacy;
    }

    /**
     * Recognises Kruti Dev and Bijoy text and gives it back in Unicode. Other text comes back as it is, with no {@code
     * from}.
     */
    @PostMapping(
            path = {"/text/legacy", "/api/v1/text/legacy"},
            consumes = MediaType.TEXT_PLAIN_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Power.READ)
    ResponseEntity<Converted> convert(@RequestBody String text) {
        if (text.length() > LONGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        Optional<LegacyText.Conversion> conversion = legacy.recognise(text);
        return ResponseEntity.ok(new Converted(
                conversion.map(LegacyText.Conversion::text).orElse(text),
                conversion.map(one -> one.from().code()).orElse(null)));
    }
}
