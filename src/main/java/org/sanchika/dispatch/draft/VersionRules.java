package org.sanchika.dispatch.draft;

import java.util.Map;
import org.sanchika.dispatch.DraftText;
import org.sanchika.text.RichText;

/** When a change is one of substance: a senior says something else, and not only says it otherwise. */
final class VersionRules {
    private VersionRules() {}

    /**
     * @param begun level of the desk that began the draft
     * @param now level of the desk that writes this version
     */
    static boolean isMaterial(DraftText old, int begun, DraftText fresh, int now) {
        return now > begun && !substance(old).equals(substance(fresh));
    }

    /** What it says to whom, without marks, stops and spaces. */
    private static String substance(DraftText text) {
        StringBuilder said = new StringBuilder(said(text));
        text.inSecond().map(second -> second.language() + said(second)).ifPresent(said::append);
        text.addressees().forEach(one -> said.append(one.role()).append(one.line()));
        return said.toString().replaceAll("[\\p{P}\\p{Z}\\p{Cc}]+", "");
    }

    private static String said(DraftText text) {
        StringBuilder said = new StringBuilder(text.subject()).append('\n');
        said.append(RichText.kept(text.html()).plain()).append('\n');
        text.details().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> said.append(one.getKey()).append(one.getValue()));
        return said.toString();
    }
}
