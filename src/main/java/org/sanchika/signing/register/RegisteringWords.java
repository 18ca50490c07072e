package org.sanchika.signing.register;

import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.signing.Certificates;
import org.sanchika.signing.Certificates.Registering;
import org.sanchika.signing.Refusal;

/** Says why a key file was not taken, beside the field that is wrong. */
final class RegisteringWords {
    private RegisteringWords() {}

    static void put(Registering outcome, Mistakes mistakes, Words words) {
        switch (outcome) {
            case Registering.Registered registered -> {}
            case Registering.Unfit(Refusal why) ->
                mistakes.add(
                        why == Refusal.WRONG_PASSWORD ? "filePassword" : "key", words.get("signing.refusal." + why));
            case Registering.NotBelieved(var standing) ->
                mistakes.add("key", words.get("signing.standing." + standing));
            case Registering.Taken taken -> mistakes.add("key", words.get("signing.taken"));
            case Registering.PasswordShort shorter ->
                mistakes.add("password", words.get("signing.password.short", Certificates.SHORTEST));
        }
    }
}
