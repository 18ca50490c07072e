package org.sanchika.dispatch.draft;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Detail;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftText;
import org.sanchika.efile.Paper;
import org.sanchika.office.PostId;
import org.sanchika.text.RichText;

/** A draft as its form sends it: rows of addressees side by side, papers ticked. Public for the templates. */
public final class DraftForm {
    /** Rows that stand empty below those that are filled. */
    private static final int EMPTY_ROWS = 2;

    private static final String COSIGNER = "cosigner";
    private static final String ORDER = "order";
    private static final String PARALLEL = "PARALLEL";

    private final ActForm fields;

    DraftForm(ActForm fields) {
        this.fields = fields;
    }

    /** What a draft says now, as its form would send it. */
    static DraftForm of(Draft draft) {
        DraftText text = draft.text();
        Map<String, List<String>> fields = new TreeMap<>();
        fields.put("version", List.of(Integer.toString(draft.last())));
        fields.put("language", List.of(text.language()));
        fields.put("subject", List.of(text.subject()));
        fields.put("salutation", List.of(text.salutation()));
        fields.put("body", List.of(text.html()));
        fields.put("close", List.of(text.close()));
        fields.put("reference", List.of(text.reference()));
        fields.put("replyTo", List.of(text.replyTo() == null ? "" : Long.toString(text.replyTo())));
        fields.put("signatory", List.of(post(text.signatory())));
        fields.put(
                COSIGNER,
                text.signatories().beside().stream().map(DraftForm::post).toList());
        fields.put(ORDER, List.of(text.signatories().inOrder() ? "" : PARALLEL));
        LocalDate by = text.signatories().by();
        fields.put("signBy", List.of(by == null ? "" : by.toString()));
        text.details().forEach((detail, said) -> fields.put("detail-" + detail, List.of(said)));
        fields.put(
                "enclosure",
                text.enclosures().stream()
                        .map(one -> Long.toString(one.paper()))
                        .toList());
        AddresseeFields.put(fields, text.addressees());
        if (text.second() != null) {
            SecondFields.put(fields, text.second());
        }
        return new DraftForm(new ActForm(fields));
    }

    public String get(String field) {
        return fields.get(field);
    }

    ActForm fields() {
        return fields;
    }

    public int version() {
        return get("version").matches("\\d{1,9}") ? Integer.parseInt(get("version")) : 0;
    }

    public RichText text() {
        return RichText.of(html()) instanceof RichText text ? text : RichText.EMPTY;
    }

    /** Whether it is written in two languages. */
    public boolean hasSecond() {
        return SecondFields.of(fields) != null;
    }

    boolean hasSecondText() {
        return !get("second-subject").isEmpty() || !secondText().plain().isBlank();
    }

    public RichText secondText() {
        return SecondFields.text(fields);
    }

    /** Whether its writer has still to say that the second language shall go with all it says. */
    public boolean asksToTakeSecond() {
        return fields.has("takeSecond") && hasSecond();
    }

    /** All that stands in its texts. */
    String written() {
        return (text().plain() + "\n\n" + secondText().plain()).strip();
    }

    DraftForm inBoth(DraftText.Second second) {
        Map<String, List<String>> all = copied(version(), addressees());
        SecondFields.put(all, second);
        return new DraftForm(new ActForm(all));
    }

    DraftForm inOne() {
        Map<String, List<String>> all = copied(version(), addressees());
        all.keySet().removeIf(field -> field.startsWith(FormRules.SECOND));
        return new DraftForm(new ActForm(all));
    }

    public boolean encloses(Paper paper) {
        return fields.all("enclosure").stream().anyMatch(id -> is(paper, id));
    }

    /** Those that are filled, and room for more. */
    public List<Addressee> rows() {
        List<Addressee> rows = new ArrayList<>(addressees());
        for (int i = 0; i < EMPTY_ROWS; i++) {
            rows.add(new Addressee(Addressee.Role.TO, "", "", "", "", "", null));
        }
        return rows;
    }

    /** Desks that sign it before the signatory. */
    public List<PostId> cosigners() {
        return fields.all(COSIGNER).stream()
                .filter(one -> one.matches("\\d{1,18}"))
                .map(one -> new PostId(Long.parseLong(one)))
                .toList();
    }

    public boolean inOrder() {
        return !get(ORDER).equals(PARALLEL);
    }

    /** The same with one more desk that signs it. */
    DraftForm signedBy(PostId more) {
        Map<String, List<String>> all = copied(version(), addressees());
        Set<String> posts = new LinkedHashSet<>(all.get(COSIGNER));
        posts.add(post(more));
        all.put(COSIGNER, List.copyOf(posts));
        return new DraftForm(new ActForm(all));
    }

    /** The same with one more addressee. */
    DraftForm with(Addressee more) {
        List<Addressee> addressees = new ArrayList<>(addressees());
        addressees.add(more);
        return copy(version(), addressees);
    }

    /** The same with one more paper. */
    DraftForm enclosing(Paper paper) {
        Map<String, List<String>> all = copied(version(), addressees());
        Set<String> ticked = new LinkedHashSet<>(fields.all("enclosure"));
        ticked.add(Long.toString(paper.id()));
        all.put("enclosure", List.copyOf(ticked));
        return new DraftForm(new ActForm(all));
    }

    /** The same on a newer version, of which the writer has been told. */
    DraftForm on(int version) {
        return copy(version, addressees());
    }

    private DraftForm copy(int version, List<Addressee> addressees) {
        return new DraftForm(new ActForm(copied(version, addressees)));
    }

    private Map<String, List<String>> copied(int version, List<Addressee> addressees) {
        Map<String, List<String>> all = new TreeMap<>();
        for (String field : List.of(
                "language",
                "subject",
                "salutation",
                "close",
                "reference",
                "replyTo",
                "signatory",
                "signBy",
                ORDER,
                "remark")) {
            all.put(field, List.of(get(field)));
        }
        all.put(COSIGNER, cosigners().stream().map(DraftForm::post).toList());
        all.put("version", List.of(Integer.toString(version)));
        all.put("body", List.of(html()));
        for (Detail detail : Detail.values()) {
            all.put("detail-" + detail, List.of(get("detail-" + detail)));
        }
        all.put("enclosure", fields.all("enclosure"));
        DraftText.Second second = SecondFields.of(fields);
        if (second != null) {
            SecondFields.put(all, second);
        }
        AddresseeFields.put(all, addressees);
        return all;
    }

    /** @param papers of the file or beside the letter, in their order */
    DraftText text(List<Paper> papers) {
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        for (Detail detail : Detail.values()) {
            if (fields.has("detail-" + detail)) {
                details.put(detail, get("detail-" + detail));
            }
        }
        Set<String> ticked = Set.copyOf(fields.all("enclosure"));
        return new DraftText(
                get("language"),
                get("subject"),
                get("salutation"),
                html(),
                get("close"),
                get("reference"),
                number("replyTo"),
                Optional.ofNullable(number("signatory")).map(PostId::new).orElse(null),
                details,
                addressees(),
                papers.stream()
                        .filter(paper -> ticked.stream().anyMatch(id -> is(paper, id)))
                        .map(paper -> new DraftText.Enclosure(paper.id(), title(paper)))
                        .collect(Collectors.toList()),
                new DraftText.Signatories(cosigners(), inOrder(), signBy()),
                SecondFields.of(fields));
    }

    /** The letter may have come into a file since the form was laid out. */
    private static boolean is(Paper paper, String id) {
        return id.matches("\\d{1,18}") && paper.is(Long.parseLong(id));
    }

    /** A letter is listed by its number too. */
    static String title(Paper paper) {
        return paper.reference().isBlank() ? paper.title() : paper.title() + ", " + paper.reference();
    }

    private List<Addressee> addressees() {
        return AddresseeFields.of(fields);
    }

    private String html() {
        return fields.has("body")
                ? fields.get("body")
                : RichText.ofPlain(fields.get("text")) instanceof RichText text ? text.html() : fields.get("text");
    }

    /** What is no date is none that a draft may have. */
    private @Nullable LocalDate signBy() {
        try {
            return get("signBy").isBlank()
                    ? null
                    : LocalDate.parse(get("signBy").strip());
        } catch (DateTimeParseException unread) {
            return LocalDate.MIN;
        }
    }

    private @Nullable Long number(String field) {
        return get(field).matches("\\d{1,18}") ? Long.valueOf(get(field)) : null;
    }

    static String post(@Nullable PostId post) {
        return post == null ? "" : Long.toString(post.value());
    }
}
