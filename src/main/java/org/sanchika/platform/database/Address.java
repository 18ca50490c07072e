package org.sanchika.platform.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A database address with its credentials, read from {@code postgresql://user:password@host:port/database}. */
record Address(String jdbcUrl, String user, String password) {

    /** @throws StartRefused when user, password or database is missing */
    static Address parse(String variable, String text) {
        URI uri = uri(variable, text);
        String[] credentials = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2 || credentials.length != 2) {
            throw malformed(variable);
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Address(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + query,
                decode(credentials[0]),
                decode(credentials[1]));
    }

    private static URI uri(String variable, String text) {
        try {
            return new URI(text.startsWith("jdbc:") ? text.substring(5) : text);
        } catch (URISyntaxException broken) {
            throw malformed(variable);
        }
    }

    private static StartRefused malformed(String variable) {
        return new StartRefused(variable + " must look like postgresql://user:password@host:5432/database (user and"
                + " password percent-encoded).");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
