package org.sanchika.dispatch.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanchika.custody.MatterId;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Dossier;
import org.sanchika.dispatch.Dossiers;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftText;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.platform.web.Gone;
import org.sanchika.receipt.AddressBook;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.Sender;
import org.sanchika.receipt.Senders;
import org.sanchika.text.RichText;
import org.sanchika.typeset.Typesetter;
import org.sanchika.typeset.Unsettable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a draft names of its file or letter and of the office: papers that lie there, desks that are there. */
@Component
class Papers {
    private static final int SUGGESTED = 10;

    private final Correspondence correspondence;
    private final Dossiers dossiers;
    private final Office office;
    private final Senders senders;
    private final AddressBook book;
    private final ObjectProvider<Typesetter> typesetter;

    Papers(
            Correspondence correspondence,
            Dossiers dossiers,
            Office office,
            Senders senders,
            AddressBook book,
            ObjectProvider<Typesetter> typesetter) {
        this.correspondence = correspondence;
        this.dossiers = dossiers;
        this.office = office;
        this.senders = senders;
        this.book = book;
        this.typesetter = typesetter;
    }

    Dossier dossier(Draft.On on, Acting by) {
        return dossiers.find(on, by).orElseThrow(() -> new Gone("file"));
    }

    /** The letter that lies in no file, among its papers. */
    Paper itself(MatterId receipt, Acting by) {
        return correspondence.itself(receipt, by);
    }

    List<Paper> here(MatterId file, Acting by) {
        return correspondence.contents(file, by).stream().filter(Paper::isHere).toList();
    }

    /** What would be seen as a sign on paper: an emoji, a script that cannot be set. */
    List<Fault> unsettable(DraftText text) {
        StringBuilder said = new StringBuilder(text.subject());
        said.append(text.salutation()).append(text.close()).append(text.reference());
        text.addressees().forEach(one -> said.append(one.line()).append(one.purpose()));
        text.details().values().forEach(said::append);
        text.enclosures().forEach(one -> said.append(one.title()));
        said.append(RichText.kept(text.html()).plain());
        List<Fault> faults = new ArrayList<>(unsettable("body", said.toString()));
        DraftText.Second second = text.second();
        if (second != null) {
            String other = second.subject()
                    + second.salutation()
                    + second.close()
                    + second.reference()
                    + String.join("", second.details().values())
                    + RichText.kept(second.html()).plain();
            faults.addAll(unsettable(FormRules.SECOND + "body", other));
        }
        return faults;
    }

    private List<Fault> unsettable(String field, String said) {
        String signs = typesetter.getObject().unsettable(said).stream()
                .map(Unsettable::character)
                .collect(Collectors.joining(" "));
        return signs.isEmpty() ? List.of() : List.of(Fault.of(field, "draft.missing.unsettable", signs));
    }

    Optional<Paper> here(MatterId file, long paper, Acting by) {
        return correspondence.paper(file, paper, by).filter(Paper::isHere);
    }

    List<Sender> known(String text, Acting by) {
        return senders.suggest(text, by, SUGGESTED);
    }

    /** An entry of the register of senders as an addressee. */
    Optional<Addressee> addressee(String sender, Acting by) {
        return (sender.matches("\\d{1,18}") ? senders.find(Long.parseLong(sender), by) : Optional.<Sender>empty())
                .map(Sender::card)
                .map(Papers::addressee);
    }

    private static Addressee addressee(Sender.Card card) {
        return new Addressee(
                Addressee.Role.TO,
                card.name(),
                card.designation(),
                Stream.of(card.organisation(), card.address(), card.district(), card.state(), card.pin())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("\n")),
                card.email(),
                "",
                null);
    }

    List<AddressBook.Group> books(Acting by) {
        return book.groups(by);
    }

    /** Who is in a group of people outside now; a draft keeps them whatever becomes of the group. */
    List<Addressee> addressees(String group, Acting by) {
        return group.matches("\\d{1,18}")
                ? book.members(Long.parseLong(group), by).stream()
                        .map(Papers::addressee)
                        .toList()
                : List.of();
    }

    int level(PostId post) {
        return office.desk(post).map(Desk::level).orElse(0);
    }

    /** What it names and is not there. */
    List<Fault> unknown(MatterId file, DraftText text, Acting by) {
        List<Fault> faults = new ArrayList<>();
        List<Paper> there = here(file, by);
        if (text.replyTo() != null && there.stream().noneMatch(paper -> paper.is(text.replyTo()))) {
            faults.add(Fault.of("replyTo", "draft.fault.choice"));
        }
        if (text.enclosures().stream().anyMatch(one -> there.stream().noneMatch(paper -> paper.is(one.paper())))) {
            faults.add(Fault.of("enclosures", "draft.fault.choice"));
        }
        Set<PostId> posts = Stream.concat(
                        Stream.concat(Stream.ofNullable(text.signatory()), text.signatories().beside().stream()),
                        text.addressees().stream().map(Addressee::post).flatMap(Stream::ofNullable))
                .collect(Collectors.toSet());
        Set<PostId> known = office.desks(posts).keySet();
        if (text.signatory() != null && !known.contains(text.signatory())) {
            faults.add(Fault.of("signatory", "draft.fault.choice"));
        }
        if (!known.containsAll(text.signatories().beside())) {
            faults.add(Fault.of("signatories", "draft.fault.choice"));
        }
        if (text.addressees().stream().anyMatch(one -> one.post() != null && !known.contains(one.post()))) {
            faults.add(Fault.of("addressees", "draft.fault.choice"));
        }
        return faults;
    }
}
