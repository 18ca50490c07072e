package org.sanchika.receipt.diary;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An entry as programs send it. */
@Component
class EntryBody {
    private final JsonMapper json;

    EntryBody(JsonMapper json) {
        this.json = json;
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

    private static void put(JsonNode node, String prefix, Map<String, String> typed) {
        node.properties().forEach(entry -> {
            if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
                typed.put(
                        prefix.isEmpty() ? entry.getKey() : prefix + capital(entry.getKey()),
                        entry.getValue().asString());
            }
        });
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
