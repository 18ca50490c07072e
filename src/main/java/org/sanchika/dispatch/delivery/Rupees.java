package org.sanchika.dispatch.delivery;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.sanchika.platform.language.Digits;

/** Amounts as people write them, kept in paise. */
public final class Rupees {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,7}(?:\\.\\d{1,2})?");
    private static final int PAISE = 100;

    private Rupees() {}

    /** 5, 5.50, 1,250 in digits of any script; empty when it is no amount. Nothing typed is nothing to pay. */
    static OptionalLong read(String typed) {
        String plain = Digits.store(typed.strip()).replace(",", "");
        if (plain.isEmpty()) {
            return OptionalLong.of(0);
        }
        return AMOUNT.matcher(plain).matches()
                ? OptionalLong.of(new BigDecimal(plain)
                        .multiply(BigDecimal.valueOf(PAISE))
                        .longValueExact())
                : OptionalLong.empty();
    }

    /** With two places: 1250.00. */
    public static String of(long paise) {
        return BigDecimal.valueOf(paise, 2).toPlainString();
    }
}
