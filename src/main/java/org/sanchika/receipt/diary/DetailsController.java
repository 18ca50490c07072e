package org.sanchika.receipt.diary;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Pages;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.Receipts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Details of a receipt, mended on the same fields as they were entered; a sealed cover is completed here. */
@Controller
@RequestMapping("/receipts/{id:\\d{1,18}}/details")
class DetailsController {
    private final Receipts receipts;
    private final Counter counter;

    DetailsController(Receipts receipts, Counter counter) {
        this.receipts = receipts;
        this.counter = counter;
    }

    @GetMapping
    @Requires(Power.REGISTER)
    ModelAndView form(@PathVariable long id, Acting by, Words words) {
        Receipt receipt = find(id, by);
        return screen(receipt, DiaryForm.of(DiaryForm.told(receipt, words)), HttpStatus.OK);
    }

    @PostMapping
    @Requires(Power.REGISTER)
    ModelAndView mend(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Receipt receipt = find(id, by);
        List<Fault> faults = counter.mend(receipt, typed, by);
        if (!faults.isEmpty()) {
            return screen(receipt, DiaryForm.of(typed).wrong(faults, words), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, words.get("receipt.done.mended"));
        return new ModelAndView("redirect:/receipts/" + id);
    }

    private Receipt find(long id, Acting by) {
        return receipts.find(new MatterId(id), by).orElseThrow(() -> new Gone("receipt " + id));
    }

    private static ModelAndView screen(Receipt receipt, DiaryForm form, HttpStatus status) {
        return new ModelAndView("receipt/details", status)
                .addObject("receipt", receipt)
                .addObject("form", form.showing(receipt.paper()));
    }
}
