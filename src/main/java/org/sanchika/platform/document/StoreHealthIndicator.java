package org.sanchika.platform.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sanchika.platform.worker.ProcessFolder;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether papers can be written: under {@code documents} in the health of the program. */
@Component("documents")
class StoreHealthIndicator extends AbstractHealthIndicator {
    private final ProcessFolder folder;
    private final DocumentProperties properties;

    StoreHealthIndicator(ProcessFolder folder, DocumentProperties properties) {
        super("the store of papers cannot be written");
        this.folder = folder;
        this.properties = properties;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws IOException {
        Path trial = folder.fresh();
        Files.write(trial, new byte[] {1});
        Files.delete(trial);
        long free = Files.getFileStore(folder.path()).getUsableSpace();
        boolean enough = free >= properties.keepFree().toBytes();
        health.status(enough ? "UP" : "DOWN").withDetail("free", free).withDetail("enough", enough);
    }
}
