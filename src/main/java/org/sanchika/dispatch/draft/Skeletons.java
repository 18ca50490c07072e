package org.sanchika.dispatch.draft;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Detail;
import org.sanchika.dispatch.Dossier;
import org.sanchika.dispatch.DraftText;
import org.sanchika.dispatch.Form;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.Receipts;
import org.sanchika.receipt.Sender;
import org.sanchika.text.RichText;
import org.springframework.stereotype.Component;

/**
 * The words with which a form begins, in the style of the state and of its kind of office; what they name of the file and
 * the letter is filled in, and {@link FormRules#BLANK} stands where nothing is known.
 */
@Component
class Skeletons {
    private final Dictionary dictionary;
    private final Office office;
    private final Receipts receipts;

    Skeletons(Dictionary dictionary, Office office, Receipts receipts) {
        this.dictionary = dictionary;
        this.office = office;
        this.receipts = receipts;
    }

    /** @param reminder how many reminders there are with this one */
    DraftText of(Form form, Language language, Dossier file, @Nullable Paper answers, int reminder, Acting by) {
        Words words = words(language, by);
        Receipt letter = letter(answers, by).orElse(null);
        String subject = file.subject();
        Object[] merged = merged(
                file, subject, letter, letter == null ? "" : letter.letter().subject(), words);
        return new DraftText(
                language.code(),
                form.needs(Form.Part.SUBJECT) ? subject : "",
                said(words, form, "salutation", merged),
                body(words, form, letter, merged),
                said(words, form, "close", merged),
                letter == null ? "" : words.get("skeleton.reference", merged),
                answers == null ? null : answers.id(),
                null,
                details(form, letter, reminder, words),
                letter == null || !form.needs(Form.Part.TO) ? List.of() : List.of(addressee(letter.sender())),
                List.of());
    }

    /** In a second language: subjects that were written in another one are blanks. */
    DraftText.Second second(Form form, Language language, Dossier file, @Nullable Paper answers, Acting by) {
        Words words = words(language, by);
        Receipt letter = letter(answers, by).orElse(null);
        String subject = in(language, file.language(), file.subject());
        String asked = letter == null
                ? ""
                : in(language, letter.letter().language(), letter.letter().subject());
        Object[] merged = merged(file, subject, letter, asked, words);
        return new DraftText.Second(
                language.code(),
                form.needs(Form.Part.SUBJECT) ? subject : "",
                said(words, form, "salutation", merged),
                body(words, form, letter, merged),
                said(words, form, "close", merged),
                letter == null ? "" : words.get("skeleton.reference", merged),
                Map.of());
    }

    private static String in(Language language, String written, String subject) {
        return language.code().equals(written) ? subject : FormRules.BLANK;
    }

    /** @param asked subject of the letter that is answered */
    private static Object[] merged(Dossier file, String subject, @Nullable Receipt letter, String asked, Words words) {
        return new Object[] {
            letter == null
                    ? FormRules.BLANK
                    : words.digits(known(letter.letter().ref())),
            letter == null ? FormRules.BLANK : day(letter.letter().date(), words),
            subject,
            file.kind().equals("FILE") ? words.digits(file.number()) : FormRules.BLANK,
            letter == null ? FormRules.BLANK : words.digits(letter.number()),
            letter == null ? FormRules.BLANK : words.day(letter.letter().receivedOn()),
            letter == null ? FormRules.BLANK : asked
        };
    }

    private static String body(Words words, Form form, @Nullable Receipt letter, Object[] merged) {
        String answer = letter == null ? "" : said(words, form, "reply", merged);
        String body = answer.isEmpty() ? said(words, form, "body", merged) : answer;
        return RichText.ofPlain(body) instanceof RichText text ? text.html() : "";
    }

    /** The words of a language as the actor's kind of office says them. */
    Words words(Language language, Acting by) {
        var own = office.unit(by.unit());
        return dictionary.in(language, office.unit(own.office()).kind());
    }

    private Optional<Receipt> letter(@Nullable Paper answers, Acting by) {
        MatterId receipt = answers == null ? null : answers.receipt();
        return receipt == null ? Optional.empty() : receipts.find(receipt, by);
    }

    private static String said(Words words, Form form, String part, Object[] merged) {
        String key = "skeleton." + form + "." + part;
        return words.has(key) ? words.get(key, merged) : "";
    }

    private static Map<Detail, String> details(Form form, @Nullable Receipt letter, int reminder, Words words) {
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        if (form == Form.REMINDER) {
            details.put(Detail.REMINDER_NO, Integer.toString(reminder));
        }
        if (form == Form.ACKNOWLEDGEMENT && letter != null) {
            details.put(Detail.DIARY_NO, letter.number());
            details.put(Detail.RECEIVED_ON, words.day(letter.letter().receivedOn()));
        }
        return details;
    }

    private static Addressee addressee(Sender.Card sender) {
        String designation = Stream.of(sender.designation(), sender.organisation())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String address = Stream.of(sender.address(), sender.district(), sender.state(), sender.pin())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new Addressee(Addressee.Role.TO, sender.name(), designation, address, sender.email(), "", null);
    }

    private static String known(String text) {
        return text.isEmpty() ? FormRules.BLANK : text;
    }

    private static String day(@Nullable LocalDate date, Words words) {
        return date == null ? FormRules.BLANK : words.day(date);
    }
}
