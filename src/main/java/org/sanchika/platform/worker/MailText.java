package org.sanchika.platform.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An e-mail as text: who, when, about what, what it says, and what is attached. Nothing in it is fetched or run. */
final class MailText {
    private static final List<String> SHOWN = List.of("From", "To", "Cc", "Date", "Subject");
    private static final int DEEPEST = 8;
    private static final int LONGEST = 500_000;

    private final StringBuilder body = new StringBuilder();
    private final List<String> attached = new ArrayList<>();

    private MailText() {}

    static String of(Path mail) throws IOException {
        return of(MailPart.of(Files.readAllBytes(mail)));
    }

    static String of(MailPart mail) {
        StringBuilder text = new StringBuilder();
        for (String name : SHOWN) {
            String value = mail.header(name);
            if (!value.isEmpty()) {
                text.append(name).append(": ").append(value).append('\n');
            }
        }
        MailText reading = new MailText();
        reading.read(mail, 0);
        text.append('\n').append(reading.body.toString().strip()).append('\n');
        for (String name : reading.attached) {
            text.append("\n[").append(name).append(']');
        }
        return clean(text.toString());
    }

    private void read(MailPart part, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        String type = part.type();
        if (type.equals("multipart/alternative")) {
            best(part.parts()).ifPresent(chosen -> read(chosen, depth + 1));
        } else if (type.startsWith("multipart/")) {
            part.parts().forEach(inner -> read(inner, depth + 1));
        } else if (part.isAttached() || !type.startsWith("text/")) {
            attached.add(part.name().isEmpty() ? type : part.name());
        } else {
            body.append(type.equals("text/html") ? HtmlWords.of(part.text()) : part.text())
                    .append('\n');
        }
    }

    private static Optional<MailPart> best(List<MailPart> same) {
        return same.stream()
                .filter(part -> part.type().equals("text/plain"))
                .findFirst()
                .or(() -> same.stream().reduce((first, last) -> last));
    }

    /** No control characters, none that turn the direction of what follows. */
    static String clean(String text) {
        String shown = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", "");
        return Normalizer.normalize(
                shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown, Normalizer.Form.NFC);
    }
}
