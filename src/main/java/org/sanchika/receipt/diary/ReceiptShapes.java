package org.sanchika.receipt.diary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanels;
import org.sanchika.custody.Shapes;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Problem;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.Registration;
import org.sanchika.receipt.Sender;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Receipts as programs send and read them; the shapes change only by addition. */
@Component
class ReceiptShapes {
    private final MatterPanels panels;
    private final JsonMapper json;

    ReceiptShapes(MatterPanels panels, JsonMapper json) {
        this.panels = panels;
        this.json = json;
    }

    record Full(
            String id,
            long computerNo,
            String number,
            String nature,
            String subject,
            LocalDate diarisedOn,
            LocalDate receivedOn,
            @Nullable LocalDate letterDate,
            String letterRef,
            String letterType,
            String language,
            String deliveryMode,
            String modeNo,
            String classification,
            boolean sealed,
            String category,
            int enclosures,
            String remarks,
            String priority,
            String reference,
            String vipName,
            @Nullable LocalDate hardDueOn,
            From sender,
            @Nullable Paper document,
            @Nullable String splitFrom,
            @Nullable String duplicateOf,
            int disputes,
            @Nullable String disposal,
            Shapes.@Nullable Custody custody) {}

    record From(
            @Nullable String id,
            String name,
            String designation,
            String organisation,
            String address,
            String district,
            String state,
            String pin,
            String mobile,
            String email) {
        static From of(Sender.Card card) {
            return new From(
                    card.id() == null ? null : Long.toString(card.id()),
                    card.name(),
                    card.designation(),
                    card.organisation(),
                    card.address(),
                    card.district(),
                    card.state(),
                    card.pin(),
                    card.mobile(),
                    card.email());
        }
    }

    record Paper(String sha256, String fileName, String mediaType, long size, int pages) {
        static @Nullable Paper of(@Nullable Document paper, String name) {
            return paper == null
                    ? null
                    : new Paper(paper.sha256(), name, paper.mediaType(), paper.size(), paper.pages());
        }
    }

    /** The subject is empty where the caller may not open it. */
    record Same(String id, String number, LocalDate diarisedOn, String subject, String why) {
        static Same of(Registration.Earlier earlier) {
            return new Same(
                    Long.toString(earlier.id().value()),
                    earlier.number(),
                    earlier.diarisedOn(),
                    earlier.subject(),
                    earlier.why());
        }
    }

    Full of(Receipt receipt, Acting by, Language language) {
        var letter = receipt.letter();
        var handling = receipt.handling();
        return new Full(
                Long.toString(receipt.id().value()),
                receipt.computerNo(),
                receipt.number(),
                receipt.physical() ? "physical" : "electronic",
                letter.subject(),
                receipt.diarisedOn(),
                letter.receivedOn(),
                letter.date(),
                letter.ref(),
                letter.type().name(),
                letter.language(),
                letter.mode().name(),
                letter.modeNo(),
                letter.grade().name(),
                letter.sealed(),
                letter.category(),
                letter.enclosures(),
                letter.remarks(),
                handling.priority().name(),
                handling.reference().name(),
                handling.vipName(),
                handling.hardDueOn(),
                From.of(receipt.sender()),
                Paper.of(receipt.paper(), receipt.fileName()),
                id(receipt.splitFrom()),
                id(receipt.duplicateOf()),
                receipt.disputes(),
                receipt.disposal() == null ? null : receipt.disposal().name(),
                panels.of(receipt.id(), by)
                        .map(panel -> Shapes.Custody.of(panel, language))
                        .orElse(null));
    }

    /** The fields as a form would send them; those of the sender lie in an object of their own. */
    Optional<Map<String, String>> read(byte[] body) {
        try {
            JsonNode root = json.readTree(body);
            if (!root.isObject()) {
                return Optional.empty();
            }
            Map<String, String> typed = new HashMap<>();
            put(root, "", typed);
            put(root.path("sender"), "sender", typed);
            List.of("document", "fileName").forEach(typed::remove);
            return Optional.of(typed);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    static List<Problem.FieldError> errors(List<Fault> faults, Words words) {
        return faults.stream()
                .map(fault -> new Problem.FieldError(name(fault.field()), fault.message(words)))
                .toList();
    }

    private static void put(JsonNode node, String prefix, Map<String, String> typed) {
        node.properties().forEach(entry -> {
            if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
                typed.put(
                        prefix.isEmpty() ? entry.getKey() : prefix + capital(entry.getKey()),
                        entry.getValue().asString());
            }
        });
    }

    /** {@code senderName} is {@code sender.name}. */
    private static String name(String field) {
        return field.startsWith("sender") && field.length() > 6
                ? "sender." + field.substring(6, 7).toLowerCase(Locale.ROOT) + field.substring(7)
                : field.equals("to") ? "toPost" : field;
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static @Nullable String id(@Nullable MatterId matter) {
        return matter == null ? null : Long.toString(matter.value());
    }
}
