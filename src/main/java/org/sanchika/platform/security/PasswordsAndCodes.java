package org.sanchika.platform.security;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Digits;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords as they are typed. A one-time code is read off a slip of paper, so it is hashed without regard to
 * spaces, hyphens, small letters and the script of its digits.
 */
public final class PasswordsAndCodes implements PasswordEncoder {
    private static final String CODE = "{code}";
    private final PasswordEncoder hashing;

    PasswordsAndCodes(PasswordEncoder hashing) {
        this.hashing = hashing;
    }

    @Override
    public String encode(@Nullable CharSequence password) {
        return Objects.requireNonNull(hashing.encode(password));
    }

    public String encodeCode(String code) {
        return CODE + hashing.encode(plain(code));
    }

    @Override
    public boolean matches(@Nullable CharSequence typed, @Nullable String hash) {
        if (typed != null && hash != null && hash.startsWith(CODE)) {
            return hashing.matches(plain(typed.toString()), hash.substring(CODE.length()));
        }
        return hashing.matches(typed, hash);
    }

    private static String plain(String code) {
        return Digits.store(code).replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    }
}
