package org.sanchika.mis.export;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.sanchika.platform.job.Job;
import org.springframework.stereotype.Component;

/** Makes exports, two at a time, so that letters and pages do not wait behind long reports. */
@Component
class ExportJob implements Job {
    static final String NAME = "export";
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Semaphore places = new Semaphore(2);
    private final ExportMaking making;

    ExportJob(ExportMaking making) {
        this.making = making;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Result run(String instance, String data) {
        if (!places.tryAcquire()) {
            return Result.again(SOON);
        }
        try {
            making.make(Long.parseLong(instance));
        } finally {
            places.release();
        }
        return Result.DONE;
    }
}
