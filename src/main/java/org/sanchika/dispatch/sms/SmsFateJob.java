package org.sanchika.dispatch.sms;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.Dispatches;
import org.sanchika.platform.job.Job;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Asks the gateway what became of a message, until that is known or nobody will know any more. */
@Component
@ConditionalOnProperty("sanchika.dispatch.sms.url")
class SmsFateJob implements Job {
    static final String NAME = "sms-fate";

    private final SmsSql sql;
    private final SmsGateway gateway;
    private final Dispatches dispatches;
    private final SmsProperties properties;
    private final Clock clock;

    SmsFateJob(SmsSql sql, SmsGateway gateway, Dispatches dispatches, SmsProperties properties, Clock clock) {
        this.sql = sql;
        this.gateway = gateway;
        this.dispatches = dispatches;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Result run(String instance, String data) throws IOException, InterruptedException {
        Sms sms = sql.find(new DispatchId(Long.parseLong(instance)), Step.Kind.SENT)
                .orElse(null);
        String status = properties.status();
        Instant tried = sms == null ? null : sms.tried();
        if (sms == null || status == null || tried == null || clock.instant().isAfter(tried.plus(properties.until()))) {
            return Result.DONE;
        }
        return switch (gateway.fate(sms, status)) {
            case DELIVERED -> learnt(sms, Step.Kind.DELIVERED);
            case FAILED -> learnt(sms, Step.Kind.FAILED);
            case OPEN -> Result.again(properties.every());
        };
    }

    private Result learnt(Sms sms, Step.Kind what) {
        dispatches.learn(sms.dispatch(), what, what.isVain() ? String.valueOf(sms.gatewayId()) : "");
        return Result.DONE;
    }
}
