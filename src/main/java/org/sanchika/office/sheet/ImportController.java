package org.sanchika.office.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sanchika.office.sheet.ImportSql.Kept;
import org.sanchika.office.sheet.SheetReader.Upload;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** An administrator fills the office from sheets: template, upload, a look at what it would do, and his word. */
@Controller
class ImportController {
    private final Imports imports;
    private final SheetReader reader;
    private final Once once;

    ImportController(Imports imports, SheetReader reader, Once once) {
        this.imports = imports;
        this.reader = reader;
        this.once = once;
    }

    @GetMapping("/imports")
    @Requires(Power.OFFICE)
    String start(Presence here, Model model) {
        return start(here, Mistakes.none(), model);
    }

    @GetMapping("/imports/templates/{name}")
    @Requires(Power.OFFICE)
    ResponseEntity<byte[]> template(@PathVariable String name, Words words) {
        return Templates.of(name, words).orElseThrow(() -> new Gone("template " + name));
    }

    @PostMapping("/imports")
    @Requires(Power.OFFICE)
    String upload(
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            @RequestParam(name = "_once", defaultValue = "") String key,
            Presence here,
            Words words,
            HttpServletResponse response,
            Model model)
            throws IOException {
        List<Upload> uploads = uploads(files);
        try {
            Book book = reader.read(uploads);
            String name = String.join(", ", uploads.stream().map(Upload::name).toList());
            String id = once.run(
                            here.personId(),
                            key(key),
                            "import" + book,
                            () -> Optional.of(Long.toString(imports.keep(here, name, book))))
                    .orElseThrow()
                    .answer();
            return "redirect:/imports/" + id;
        } catch (Unreadable unreadable) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return start(here, Mistakes.none().add("file", unreadable.in(words)), model);
        }
    }

    @GetMapping("/imports/{id:\\d{1,18}}")
    @Requires(Power.OFFICE)
    String look(@PathVariable long id, Presence here, Words words, Model model) {
        Kept kept = kept(id, here);
        return show(kept, outcome(kept, here, words), model);
    }

    @GetMapping("/imports/{id:\\d{1,18}}/errors.csv")
    @Requires(Power.OFFICE)
    ResponseEntity<byte[]> errors(@PathVariable long id, Presence here, Words words) {
        return Templates.errors(outcome(kept(id, here), here, words), words);
    }

    /** Asked for twice, it is entered once: what was kept remembers that it is done. */
    @PostMapping("/imports/{id:\\d{1,18}}/confirmation")
    @Requires(Power.OFFICE)
    String confirm(@PathVariable long id, Presence here, Words words, HttpServletResponse response, Model model) {
        Report report;
        try {
            report = imports.confirm(here, id, words).orElseThrow(() -> new Gone("import " + id));
        } catch (DuplicateKeyException meanwhile) {
            // Somebody entered the same code in this very moment: look again at what is there now.
            report = outcome(kept(id, here), here, words);
        }
        if (report.done()) {
            return "redirect:/imports/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(kept(id, here), report, model);
    }

    static List<Upload> uploads(List<MultipartFile> files) throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                uploads.add(new Upload(
                        Optional.ofNullable(file.getOriginalFilename()).orElse(""), file.getBytes()));
            }
        }
        return uploads;
    }

    private Kept kept(long id, Presence here) {
        return imports.find(here, id).orElseThrow(() -> new Gone("import " + id));
    }

    private Report outcome(Kept kept, Presence here, Words words) {
        return kept.outcome() != null ? kept.outcome() : imports.look(kept.book(), here, words);
    }

    private String start(Presence here, Mistakes mistakes, Model model) {
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("earlier", imports.recent(here));
        return "office/imports";
    }

    private static String show(Kept kept, Report report, Model model) {
        model.addAttribute("id", kept.id());
        model.addAttribute("name", kept.name());
        model.addAttribute("report", report);
        return "office/import";
    }

    private static UUID key(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }
}
