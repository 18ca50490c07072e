package org.sanchika.proceeding.particulars;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.receipt.Fault;

/**
 * A question of a House.
 *
 * @param starred answered orally
 * @param member who asks
 * @param answerOn the day on which it is to be answered
 * @param stage how far the answer is
 * @param answeredOn the day on which it was answered or laid
 */
public record HouseQuestion(
        @Nullable String number,
        @Nullable Boolean starred,
        @Nullable House house,
        @Nullable String member,
        @Nullable LocalDate answerOn,
        @Nullable Stage stage,
        @Nullable LocalDate answeredOn)
        implements Particulars {

    /** Public for the templates. */
    public enum House {
        ASSEMBLY,
        COUNCIL,
        LOK_SABHA,
        RAJYA_SABHA
    }

    /** Public for the templates. */
    public enum Stage {
        /** Material is being collected. */
        MATERIAL,
        DRAFTED,
        APPROVED,
        /** With the secretariat of the House. */
        SENT,
        ANSWERED
    }

    static HouseQuestion of(ActForm form) {
        return new HouseQuestion(
                form.get("number"),
                form.has("starred"),
                one(House.values(), form.get("house")),
                form.get("member"),
                form.date("answerOn").orElse(null),
                one(Stage.values(), form.get("stage")),
                form.date("answeredOn").orElse(null));
    }

    @Override
    public Kind kind() {
        return Kind.QUESTION;
    }

    @Override
    public Map<String, @Nullable Object> said() {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("number", Checks.clean(number));
        said.put("starred", Boolean.TRUE.equals(starred));
        said.put("house", house);
        said.put("member", Checks.clean(member));
        said.put("answerOn", answerOn);
        said.put("stage", stage);
        said.put("answeredOn", answeredOn);
        return said;
    }

    @Override
    public @Nullable LocalDate due() {
        return stage == Stage.ANSWERED ? null : answerOn;
    }

    @Override
    public List<Fault> faults(LocalDate today) {
        return new Checks(today)
                .needed("number", Checks.clean(number))
                .atMost("number", Checks.clean(number), 100)
                .unless(house != null, "house", "form.required")
                .needed("member", Checks.clean(member))
                .atMost("member", Checks.clean(member), 200)
                .needed("answerOn", answerOn)
                .unless(stage != null, "stage", "form.required")
                .unless(stage != Stage.ANSWERED || answeredOn != null, "answeredOn", "form.date")
                .unless(stage == Stage.ANSWERED || answeredOn == null, "stage", "particulars.fault.answered")
                .done("answeredOn", answeredOn, null)
                .faults();
    }

    private static <E extends Enum<E>> @Nullable E one(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
