package org.sanchika.custody.sending;

import java.util.List;
import org.sanchika.custody.Desks;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's starred desks: those he sends to again and again. Both acts are harmless when they come twice. */
@Controller
class FavouriteController {
    private static final int FOUND = 30;

    private final Desks desks;
    private final FavouriteSql sql;
    private final Office office;

    FavouriteController(Desks desks, FavouriteSql sql, Office office) {
        this.desks = desks;
        this.sql = sql;
        this.office = office;
    }

    @GetMapping("/favourites")
    @Requires(Power.READ)
    String list(@RequestParam(defaultValue = "") String q, Acting by, Model model) {
        String text = Typed.line(q);
        List<Desk> starred = desks.favourites(by.person());
        List<Desk> found = text.isEmpty() ? desks.recent(by.post()) : office.find(text, by.unit(), FOUND);
        model.addAttribute("starred", starred);
        model.addAttribute(
                "found",
                found.stream()
                        .filter(desk ->
                                starred.stream().noneMatch(star -> star.post().equals(desk.post())))
                        .toList());
        model.addAttribute("q", text);
        return "custody/favourites";
    }

    @PostMapping("/favourites/{post:\\d{1,18}}")
    @Requires(Power.READ)
    String star(@PathVariable long post, Acting by) {
        sql.star(by.person(), new PostId(post));
        return "redirect:/favourites";
    }

    @PostMapping("/favourites/{post:\\d{1,18}}/end")
    @Requires(Power.READ)
    String unstar(@PathVariable long post, Acting by) {
        sql.unstar(by.person(), new PostId(post));
        return "redirect:/favourites";
    }
}
