package org.sanchika.office.people;

import jakarta.servlet.http.HttpServletRequest;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.ActingPost;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person with several charges changes chairs. */
@Controller
class ActingPostController {
    private static final Logger log = LoggerFactory.getLogger(ActingPostController.class);

    @PostMapping("/acting-post")
    @Requires(Power.READ)
    String choose(
            Presence here,
            Words words,
            @RequestParam long post,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Presence.Charge charge = here.charges().stream()
                .filter(one -> one.postId() == post)
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("holds no charge of post " + post));
        ActingPost.choose(request.getSession(), post);
        log.info("acting-post.chosen person={} post={}", here.personId(), post);
        redirect.addFlashAttribute(
                Pages.NOTICE,
                words.get(
                        "account.acting",
                        charge.post().in(words.language()),
                        charge.unit().in(words.language())));
        return "redirect:/";
    }
}
