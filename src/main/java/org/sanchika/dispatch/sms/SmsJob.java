package org.sanchika.dispatch.sms;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.Dispatches;
import org.sanchika.platform.job.Job;
import org.sanchika.platform.job.Outbox;
import org.sanchika.platform.language.Dictionary;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Hands a message to the gateway, as often as it takes to be heard, and never twice: one that was handed over without an
 * answer may have left, so its sender is asked.
 */
@Component
@ConditionalOnProperty("sanchika.dispatch.sms.url")
class SmsJob implements Job {
    static final String NAME = "sms";
    private static final Logger log = LoggerFactory.getLogger(SmsJob.class);

    private final SmsSql sql;
    private final SmsGateway gateway;
    private final Dispatches dispatches;
    private final Outbox outbox;
    private final Dictionary dictionary;
    private final StatePack pack;
    private final Clock clock;

    SmsJob(
            SmsSql sql,
            SmsGateway gateway,
            Dispatches dispatches,
            Outbox outbox,
            Dictionary dictionary,
            StatePack pack,
            Clock clock) {
        this.sql = sql;
        this.gateway = gateway;
        this.dispatches = dispatches;
        this.outbox = outbox;
        this.dictionary = dictionary;
        this.pack = pack;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Result run(String instance, String data) throws IOException, InterruptedException {
        Sms sms = sql.find(new DispatchId(Long.parseLong(instance)), Step.Kind.WAITING)
                .orElse(null);
        if (sms == null) {
            return Result.DONE;
        }
        String gatewayId = sms.gatewayId();
        if (gatewayId != null) {
            return left(sms, gatewayId);
        }
        Instant tried = sms.tried();
        if (tried != null) {
            return clock.instant().isBefore(tried.plus(gateway.patience()))
                    ? Result.again(gateway.patience())
                    : unknown(sms);
        }
        return sql.claim(sms, clock.instant()) ? handOver(sms) : Result.again(gateway.patience());
    }

    private Result handOver(Sms sms) throws IOException, InterruptedException {
        SmsGateway.Answer answer;
        try {
            answer = gateway.send(sms);
        } catch (IOException notLeft) {
            sql.notLeft(sms);
            throw notLeft;
        }
        return switch (answer) {
            case SmsGateway.Answer.Accepted(String id) -> {
                sql.accepted(sms, id);
                yield left(sms, id);
            }
            case SmsGateway.Answer.Refused(String why) -> {
                dispatches.learn(sms.dispatch(), Step.Kind.FAILED, why);
                yield Result.DONE;
            }
            case SmsGateway.Answer.Silence silence -> unknown(sms);
        };
    }

    private Result left(Sms sms, String gatewayId) {
        dispatches.learn(sms.dispatch(), Step.Kind.SENT, gatewayId);
        if (gateway.tellsFate()) {
            outbox.later(SmsFateJob.NAME, Long.toString(sms.dispatch().value()), "");
        }
        log.info("dispatch.texted dispatch={} id={}", sms.dispatch().value(), gatewayId);
        return Result.DONE;
    }

    private Result unknown(Sms sms) {
        Words words = dictionary.in(pack.languages().getFirst());
        dispatches.learn(
                sms.dispatch(),
                Step.Kind.FAILED,
                words.get("sms.silence", sms.reference().toString()));
        return Result.DONE;
    }
}
