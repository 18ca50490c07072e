package org.sanchika.journey;

/**
 * A page that can be reached.
 *
 * @param pattern the handler's, as it stands in its mapping
 * @param address of an example of it; null for a handler that answers no page
 * @param reader who looks at it
 */
record Screen(String pattern, String address, Reader reader) {

    /** The sort of reader that a screen is for. */
    enum Reader {
        NOBODY,
        /** Signed in by a one-time code, without a password yet. */
        NEWCOMER,
        DIARIST,
        OFFICER,
        HEAD,
        CLERK,
        ADMINISTRATOR
    }

    static Screen of(String pattern, Reader reader) {
        return new Screen(pattern, pattern, reader);
    }

    /** {@code matters-id-movements} */
    String name() {
        String plain = (pattern.contains("{") ? pattern : address)
                .replaceAll("\\{(\\w+)[^/]*}?", "$1")
                .replaceAll("[^a-z0-9]+", "-");
        return plain.replaceAll("^-|-$", "").isEmpty() ? "home" : plain.replaceAll("^-|-$", "");
    }
}
