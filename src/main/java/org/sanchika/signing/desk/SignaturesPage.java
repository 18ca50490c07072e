package org.sanchika.signing.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.signing.Signables.Waiting;
import org.sanchika.signing.SigningCertificate;

/**
 * What waits for the reader’s signature. Public for the templates.
 *
 * @param certificates of his own that are in use, the one that runs out last first
 * @param ticked those that stand chosen
 * @param refused why which of them was not signed a moment ago
 * @param now to which warnings are reckoned
 */
public record SignaturesPage(
        List<Waiting> waiting,
        List<SigningCertificate> certificates,
        Set<String> ticked,
        Map<String, String> refused,
        Mistakes mistakes,
        Instant now) {

    public boolean hasKey() {
        return certificates.stream().anyMatch(one -> one.way() == SigningCertificate.Way.KEY_FILE);
    }

    public boolean hasToken() {
        return certificates.stream().anyMatch(one -> one.way() == SigningCertificate.Way.TOKEN);
    }

    public boolean hasEsign() {
        return certificates.stream().anyMatch(one -> one.way() == SigningCertificate.Way.ESIGN);
    }

    /** Whether whatever he chooses needs a password. */
    public boolean needsPassword() {
        return certificates.stream().allMatch(one -> one.way() == SigningCertificate.Way.KEY_FILE);
    }

    public @Nullable String why(Waiting one) {
        return refused.get(one.key());
    }

    /** Whether the day by which it should be signed has passed. */
    public boolean isLate(Waiting one) {
        return one.due() != null && one.due().isBefore(LocalDate.ofInstant(now, Words.ZONE));
    }

    public boolean isTicked(Waiting one) {
        return ticked.contains(one.key());
    }

    /** In how many days the last of his certificates runs out, where that is soon. */
    public Optional<Integer> runsOut() {
        return certificates.isEmpty()
                ? Optional.empty()
                : certificates.getFirst().runsOut(now);
    }
}
