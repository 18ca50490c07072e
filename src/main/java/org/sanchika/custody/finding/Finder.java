package org.sanchika.custody.finding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Ages;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterKind;
import org.sanchika.custody.MatterKinds;
import org.sanchika.custody.MatterState;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Digits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds matters by any part of number, computer number, sender or subject, and says where each lies. */
@Service
@Transactional(readOnly = true)
public class Finder {
    private static final int PAGE = 50;
    private static final int MOST_WORDS = 8;

    private final FindSql sql;
    private final Office office;
    private final MatterKinds kinds;
    private final Ages ages;

    Finder(FindSql sql, Office office, MatterKinds kinds, Ages ages) {
        this.sql = sql;
        this.office = office;
        this.kinds = kinds;
        this.ages = ages;
    }

    /** A hit with its present holder and how long it has lain there. */
    public record Hit(
            MatterId matter,
            MatterKind kind,
            String number,
            long computerNo,
            String subject,
            String party,
            boolean physical,
            MatterState state,
            Desk holder,
            int days,
            int workingDays) {
        public String href() {
            return kind.href(matter);
        }
    }

    /** @param next where the following page begins; none on the last */
    public record Hits(List<Hit> items, @Nullable Long next) {}

    /** What the reader may know of, newest first; nothing for an empty question. */
    Hits find(String question, long before, Acting reader) {
        List<String> words = words(question);
        if (words.isEmpty()) {
            return new Hits(List.of(), null);
        }
        List<FindSql.Found> found = sql.find(words, office.principals(reader), before, PAGE + 1);
        List<FindSql.Found> page = found.subList(0, Math.min(PAGE, found.size()));
        Set<PostId> posts = page.stream().map(FindSql.Found::holder).collect(Collectors.toSet());
        Map<PostId, Desk> desks = office.desks(posts);
        Ages.Reckoning today = ages.today();
        List<Hit> hits = page.stream()
                .map(one -> hit(one, Objects.requireNonNull(desks.get(one.holder())), today))
                .toList();
        return new Hits(hits, found.size() > PAGE ? page.getLast().matter().value() : null);
    }

    /** As the index keeps text: composed, small letters, ASCII digits. */
    static List<String> words(String question) {
        String text = Digits.store(Normalizer.normalize(question, Normalizer.Form.NFC))
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(text.split("\\s+"))
                .filter(word -> !word.isBlank())
                .limit(MOST_WORDS)
                .toList();
    }

    private Hit hit(FindSql.Found one, Desk holder, Ages.Reckoning today) {
        return new Hit(
                one.matter(),
                kinds.of(one.kind()),
                one.number(),
                one.computerNo(),
                one.subject(),
                one.party(),
                one.physical(),
                one.state(),
                holder,
                today.days(one.since()),
                today.workingDays(holder.unit(), one.since()));
    }
}
