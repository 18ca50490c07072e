package org.sanchika.dispatch.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanchika.custody.ActForm;
import org.sanchika.dispatch.Addressee;
import org.sanchika.office.PostId;

/** The rows of addressees as a form sends them: each field as often as there are rows. */
final class AddresseeFields {
    private AddresseeFields() {}

    static List<Addressee> of(ActForm fields) {
        List<Addressee> rows = new ArrayList<>();
        for (int i = 0; i < fields.all("name").size(); i++) {
            String post = nth(fields, "post", i);
            Addressee one = new Addressee(
                    nth(fields, "role", i).equals("COPY") ? Addressee.Role.COPY : Addressee.Role.TO,
                    nth(fields, "name", i),
                    nth(fields, "designation", i),
                    nth(fields, "address", i),
                    nth(fields, "email", i),
                    nth(fields, "purpose", i),
                    post.matches("\\d{1,18}") ? new PostId(Long.parseLong(post)) : null);
            if (!(one.line() + one.email() + one.purpose()).isBlank()) {
                rows.add(one);
            }
        }
        return rows;
    }

    static void put(Map<String, List<String>> fields, List<Addressee> all) {
        fields.put("role", all.stream().map(one -> one.role().name()).toList());
        fields.put("name", all.stream().map(Addressee::name).toList());
        fields.put("designation", all.stream().map(Addressee::designation).toList());
        fields.put("address", all.stream().map(Addressee::address).toList());
        fields.put("email", all.stream().map(Addressee::email).toList());
        fields.put("purpose", all.stream().map(Addressee::purpose).toList());
        fields.put("post", all.stream().map(one -> DraftForm.post(one.post())).toList());
    }

    private static String nth(ActForm fields, String field, int i) {
        List<String> all = fields.all(field);
        return i < all.size() ? all.get(i).strip() : "";
    }
}
