package org.sanchika.custody.worklist;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/** A post's own order over its matters: folders and flags. Nobody else sees them and nothing moves. */
@Controller
class FolderController {
    private static final int LONGEST = 60;

    private final DeskSql desks;
    private final Custody custody;
    private final Clock clock;

    FolderController(DeskSql desks, Custody custody, Clock clock) {
        this.desks = desks;
        this.custody = custody;
        this.clock = clock;
    }

    /** Moves the ticked matters into a folder, a new one when a name is typed, or out of all. */
    @PostMapping("/inbox/folders")
    @Requires(Power.READ)
    RedirectView file(
            @RequestParam MultiValueMap<String, String> fields, Acting by, Words words, HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        List<Long> matters = form.matters();
        String name = Normalizer.normalize(form.get("newFolder"), Normalizer.Form.NFC);
        String chosen = form.get("folder");
        if (!name.isEmpty()) {
            desks.file(
                    by.post(), desks.folder(by.post(), name.substring(0, Math.min(LONGEST, name.length()))), matters);
        } else if (chosen.matches("[1-9]\\d{0,17}")) {
            desks.file(by.post(), Long.parseLong(chosen), matters);
        } else {
            desks.takeOut(by.post(), matters);
        }
        say(request, words.get("worklist.filed", matters.size()));
        return back(form);
    }

    @PostMapping("/inbox/folders/{id:\\d{1,18}}/end")
    @Requires(Power.READ)
    RedirectView remove(@PathVariable long id, @RequestParam MultiValueMap<String, String> fields, Acting by) {
        desks.removeFolder(by.post(), id);
        return back(new ActForm(fields));
    }

    @PostMapping("/matters/{id:\\d{1,18}}/follow-up")
    @Requires(Power.READ)
    RedirectView follow(@PathVariable long id, @RequestParam MultiValueMap<String, String> fields, Acting by) {
        MatterId matter = new MatterId(id);
        if (!custody.visible(matter, by)) {
            throw new Gone("matter " + id);
        }
        ActForm form = new ActForm(fields);
        String note = form.get("followNote");
        desks.follow(
                by.post(),
                matter,
                form.date("followOn").orElse(null),
                note.substring(0, Math.min(500, note.length())),
                clock.instant());
        return back(form);
    }

    @PostMapping("/matters/{id:\\d{1,18}}/follow-up/end")
    @Requires(Power.READ)
    RedirectView unfollow(@PathVariable long id, @RequestParam MultiValueMap<String, String> fields, Acting by) {
        desks.unfollow(by.post(), new MatterId(id));
        return back(new ActForm(fields));
    }

    private static void say(HttpServletRequest request, String sentence) {
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, sentence);
    }

    private static RedirectView back(ActForm form) {
        RedirectView there = new RedirectView(form.back());
        there.setStatusCode(HttpStatus.SEE_OTHER);
        there.setExpandUriTemplateVariables(false);
        return there;
    }
}
