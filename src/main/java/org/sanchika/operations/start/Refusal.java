package org.sanchika.operations.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says on the terminal why the program does not start, in the words of the analysis alone. */
class Refusal implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction() == null ? "" : " " + analysis.getAction();
        System.err.println(("Sanchika cannot start: " + analysis.getDescription() + action).strip());
    }
}
