package org.sanchika.efile.cover;

import java.util.List;
import org.sanchika.efile.Files;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files to choose from while one types part of a number or subject. */
@RestController
class FileSuggestController {
    private final Files files;

    FileSuggestController(Files files) {
        this.files = files;
    }

    /** @param label what goes into the field */
    record Entry(String label, String detail) {}

    @GetMapping("/files/suggest")
    @Requires(Power.READ)
    List<Entry> suggest(@RequestParam(defaultValue = "") String q, Acting by, Words words) {
        return files.look(q, by).stream()
                .map(file -> new Entry(words.digits(file.number()), file.subject()))
                .toList();
    }
}
