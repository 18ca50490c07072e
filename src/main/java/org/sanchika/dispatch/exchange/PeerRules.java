package org.sanchika.dispatch.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be said of another installation, and where letters to it may go. */
final class PeerRules {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{2,20}");
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int LONGEST = 200;

    private PeerRules() {}

    static Optional<Peers.Result.Wrong> wrong(PeerSql.Entry typed) {
        if (!CODE.matcher(typed.code()).matches()) {
            return Optional.of(new Peers.Result.Wrong("code", "exchange.fault.code"));
        }
        if (typed.name().isBlank() || typed.name().length() > LONGEST) {
            return Optional.of(new Peers.Result.Wrong("name", "exchange.fault.name"));
        }
        return isAddress(typed.address())
                ? Optional.empty()
                : Optional.of(new Peers.Result.Wrong("address", "exchange.fault.address"));
    }

    /** None, or one over a line that nobody else reads: without encryption only on the same machine. */
    static boolean isAddress(@Nullable String address) {
        if (address == null) {
            return true;
        }
        try {
            URI uri = new URI(address);
            boolean bare = uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && address.length() <= LONGEST;
            return bare
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && HERE.contains(uri.getHost()));
        } catch (URISyntaxException none) {
            return false;
        }
    }

    /** The two parts of {@code CODE/UNIT}. */
    static Optional<Place> place(String contact) {
        int slash = contact.indexOf('/');
        return slash < 1 || slash == contact.length() - 1
                ? Optional.empty()
                : Optional.of(new Place(
                        contact.substring(0, slash).strip(),
                        contact.substring(slash + 1).strip()));
    }

    /**
     * @param peer code of the installation
     * @param unit code of the unit there
     */
    record Place(String peer, String unit) {}
}
