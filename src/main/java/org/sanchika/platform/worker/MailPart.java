package org.sanchika.platform.worker;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail, or a part of one (RFC 5322, 2045 to 2047): headers and what follows them.
 *
 * @param headers by lower-case name, unfolded, still encoded
 * @param body one character for each byte
 */
record MailPart(Map<String, String> headers, String body) {
    private static final int MOST_PARTS = 500;
    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]+)\\?([bBqQ])\\?([^?]*)\\?=");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(=\\?[^?\\s]+\\?[bBqQ]\\?[^?]*\\?=)\\s+(?==\\?)");

    static MailPart of(byte[] mail) {
        return of(new String(mail, StandardCharsets.ISO_8859_1));
    }

    private static MailPart of(String raw) {
        String text = raw.replace("\r\n", "\n");
        int end = text.startsWith("\n") ? 0 : text.indexOf("\n\n");
        String head = end < 0 ? text : text.substring(0, end);
        String body = end < 0 ? "" : text.substring(Math.min(text.length(), text.startsWith("\n") ? 1 : end + 2));
        Map<String, String> headers = new HashMap<>();
        for (String line : head.replaceAll("\n[ \t]+", " ").split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new MailPart(headers, body);
    }

    /** A header as people read it; empty when there is none. */
    String header(String name) {
        String value = BETWEEN_WORDS.matcher(raw(name)).replaceAll("$1");
        return WORD.matcher(decoded(bytes(value), "utf-8"))
                .replaceAll(word -> Matcher.quoteReplacement(word(word)))
                .replaceAll("\\s+", " ");
    }

    String type() {
        String type = raw("Content-Type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.isEmpty() ? "text/plain" : type;
    }

    boolean isAttached() {
        return raw("Content-Disposition").toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    /** The name of an attachment; empty when it has none. */
    String name() {
        String name = parameter(header("Content-Disposition"), "filename");
        return name.isEmpty() ? parameter(header("Content-Type"), "name") : name;
    }

    List<MailPart> parts() {
        String mark = "--" + parameter(raw("Content-Type"), "boundary");
        List<MailPart> parts = new ArrayList<>();
        if (mark.length() == 2) {
            return parts;
        }
        String all = "\n" + body;
        int at = all.indexOf("\n" + mark);
        while (at >= 0 && parts.size() < MOST_PARTS) {
            int start = all.indexOf('\n', at + 1);
            int next = all.indexOf("\n" + mark, at + 1);
            if (start < 0 || all.startsWith("--", at + 1 + mark.length())) {
                break;
            }
            parts.add(of(all.substring(start + 1, next < 0 ? all.length() : Math.max(next, start + 1))));
            at = next;
        }
        return parts;
    }

    /** The body of a text part. */
    String text() {
        byte[] content = switch (raw("Content-Transfer-Encoding").toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(body);
            case "quoted-printable" -> quoted(body.replaceAll("=[ \t]*\n", ""), false);
            default -> bytes(body);
        };
        return decoded(content, parameter(raw("Content-Type"), "charset"));
    }

    private String raw(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    private static String word(MatchResult word) {
        byte[] content = word.group(2).equalsIgnoreCase("b") ? base64(word.group(3)) : quoted(word.group(3), true);
        return decoded(content, word.group(1).split("\\*", 2)[0]);
    }

    private static String parameter(String header, String name) {
        Matcher found = Pattern.compile(
                        ";\\s*" + name + "\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE)
                .matcher(header);
        if (!found.find()) {
            return "";
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException torn) {
            return bytes(text);
        }
    }

    private static byte[] quoted(String text, boolean inHeader) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '=' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(inHeader && c == '_' ? ' ' : c);
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String decoded(byte[] content, String charset) {
        try {
            return Charset.forName(charset.isEmpty() ? "utf-8" : charset)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException odd) {
            return new String(content, StandardCharsets.ISO_8859_1);
        }
    }
}
