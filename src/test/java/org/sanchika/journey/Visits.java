package org.sanchika.journey;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/** The visits of a test: a failure leaves what each saw under {@code target/journeys}, a complaint is a failure. */
public final class Visits implements AfterTestExecutionCallback, AfterEachCallback {
    private final List<Visit> open = new ArrayList<>();

    public Visit begin(String address, Look look) {
        Visit visit = new Visit(address, look);
        open.add(visit);
        return visit;
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        List<String> complaints =
                open.stream().flatMap(one -> one.complaints().stream()).toList();
        if (test.getExecutionException().isEmpty() && complaints.isEmpty()) {
            return;
        }
        String name = test.getRequiredTestClass().getSimpleName() + "-"
                + test.getRequiredTestMethod().getName();
        for (int i = 0; i < open.size(); i++) {
            open.get(i).keep(name + "-" + (i + 1));
        }
        if (test.getExecutionException().isEmpty()) {
            throw new AssertionFailedError("the browser complained:\n" + String.join("\n", complaints));
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        open.forEach(Visit::close);
        open.clear();
    }
}
