package org.sanchika.dispatch;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.PostId;

/**
 * To whom it goes.
 *
 * @param purpose of a copy: for information, for necessary action
 * @param post a desk of this installation; none for anybody else
 */
public record Addressee(
        Role role,
        String name,
        String designation,
        String address,
        String email,
        String purpose,
        @Nullable PostId post) {

    public enum Role {
        TO,
        COPY
    }

    /** As a list shows him. */
    public String line() {
        return Stream.of(name, designation, address)
                .filter(part -> !part.isEmpty())
                .map(part -> part.replaceAll("\\R", ", "))
                .collect(Collectors.joining(", "));
    }
}
