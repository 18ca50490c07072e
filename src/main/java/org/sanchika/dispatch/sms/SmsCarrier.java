package org.sanchika.dispatch.sms;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Carrier;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.Dispatch.Mode;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.Outgone;
import org.sanchika.office.Acting;
import org.sanchika.platform.job.Outbox;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Tells an addressee by telephone that a letter is on its way: its number, date, office and subject. */
@Component
@ConditionalOnProperty("sanchika.dispatch.sms.url")
class SmsCarrier implements Carrier {
    private final SmsSql sql;
    private final Outgone outgone;
    private final Outbox outbox;
    private final Dictionary dictionary;
    private final SmsProperties properties;

    SmsCarrier(SmsSql sql, Outgone outgone, Outbox outbox, Dictionary dictionary, SmsProperties properties) {
        this.sql = sql;
        this.outgone = outgone;
        this.outbox = outbox;
        this.dictionary = dictionary;
        this.properties = properties;
    }

    @Override
    public Mode mode() {
        return Mode.SMS;
    }

    /** That it is a mobile number was looked at before. */
    @Override
    public Optional<String> obstacle(Addressee to, String contact) {
        return Optional.empty();
    }

    @Override
    public Step.Kind carry(Dispatch dispatch, Addressee to, Acting by) {
        Outgone.Parcel parcel = outgone.parcel(dispatch, to, by);
        Map.Entry<String, SmsProperties.Template> template = properties.template(parcel.language());
        sql.insert(new Sms(
                dispatch.id(),
                UUID.randomUUID(),
                SmsText.digits(dispatch.contact()),
                template.getValue().id(),
                text(template.getValue(), parcel, template.getKey()),
                null,
                null));
        outbox.later(SmsJob.NAME, Long.toString(dispatch.id().value()), "");
        return Step.Kind.WAITING;
    }

    /** What is confidential says its form and not its subject. */
    private String text(SmsProperties.Template template, Outgone.Parcel parcel, String code) {
        Words words = dictionary.in(Language.of(code).orElse(Language.EN));
        return SmsText.of(
                template.text(),
                Map.of(
                        "number", words.digits(parcel.number()),
                        "date", words.day(parcel.issue().dated()),
                        "office", parcel.sender().office(),
                        "subject",
                                parcel.confidential() ? words.get("draft.form." + parcel.form()) : parcel.subject()));
    }
}
