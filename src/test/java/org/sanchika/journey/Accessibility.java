package org.sanchika.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** WCAG 2.0, 2.1 and 2.2, levels A and AA, by axe: nothing may be amiss. */
final class Accessibility {
    private static final String SCRIPT = AxeBuilder.getAxeScript();
    private static final String RUN = """
            async () => {
              const found = await axe.run(document, {
                runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']},
                rules: {'target-size': {enabled: true}}, resultTypes: ['violations'] });
              return found.violations.flatMap(v => v.nodes.map(n =>
                v.id + ' at ' + n.target.join(' ') + ': ' + n.html.slice(0, 160) + ' | ' +
                (n.failureSummary || '').split('\\n').slice(1, 3).map(s => s.trim()).join('; ')));
            }""";

    private Accessibility() {}

    static void check(Page page) {
        assertThat(violations(page)).as("accessibility of " + page.url()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(RUN);
    }
}
