package org.sanchika.custody.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Digests;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterKinds;
import org.sanchika.custody.Proofs.Link;
import org.sanchika.custody.Proofs.Proof;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hashes a matter's chain anew, row by row, from what the tables say today. */
@Service
@Transactional(readOnly = true)
class ChainVerifier {
    private static final HexFormat HEX = HexFormat.of();

    private final ChainSql sql;
    private final MatterKinds kinds;

    ChainVerifier(ChainSql sql, MatterKinds kinds) {
        this.sql = sql;
        this.kinds = kinds;
    }

    Optional<Proof> of(MatterId matter) {
        List<ChainSql.Row> rows = sql.rows(matter);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Proof(
                matter, rows.stream().map(ChainVerifier::link).toList(), firstBreak(matter, sql.kindOf(matter), rows)));
    }

    List<String> holdingDiffers(MatterId matter) {
        List<Entry> chain = sql.rows(matter).stream().map(ChainSql.Row::entry).toList();
        return HoldingFold.differences(
                sql.standing(matter).orElse(null),
                chain.isEmpty() ? null : HoldingFold.fold(chain, sql.isPhysical(matter)));
    }

    /** Place of the first row of a whole chain that does not follow from the one before; none when all do. */
    @Nullable
    Integer firstBreak(MatterId matter, String kind, List<ChainSql.Row> rows) {
        byte[] head = Chain.START;
        for (int place = 0; place < rows.size(); place++) {
            ChainSql.Row row = rows.get(place);
            if (!(follows(row, head, place + 1) && isKept(matter, kind, row))) {
                return row.entry().seq();
            }
            head = row.hash();
        }
        return null;
    }

    /** What the owner of the kind put on record must still be what it was, or be lawfully gone. */
    private boolean isKept(MatterId matter, String kind, ChainSql.Row row) {
        return !(row.entry() instanceof Entry.Event event && event.kind().equals("RECORDED"))
                || kinds.of(kind)
                        .digestOf(matter, event.code())
                        .map(digest -> Arrays.equals(digest, row.bodyDigest()))
                        .orElse(true);
    }

    private static boolean follows(ChainSql.Row row, byte[] head, int place) {
        byte[] body = orNone(row.bodyDigest());
        boolean text =
                row.text() == null || row.salt() == null || Arrays.equals(body, Digests.ofText(row.salt(), row.text()));
        return text
                && row.entry().seq() == place
                && Arrays.equals(row.previous(), head)
                && Arrays.equals(
                        row.hash(), Chain.hash(head, row.version(), row.entry().fields(), body));
    }

    private static Link link(ChainSql.Row row) {
        return new Link(
                row.entry().seq(),
                row.version(),
                new String(Digests.canonical(row.entry().fields()), StandardCharsets.UTF_8),
                HEX.formatHex(orNone(row.bodyDigest())),
                HEX.formatHex(row.previous()),
                HEX.formatHex(row.hash()));
    }

    private static byte[] orNone(byte @Nullable [] body) {
        return body == null ? Chain.NO_BODY : body;
    }
}
