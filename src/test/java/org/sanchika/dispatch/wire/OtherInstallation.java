package org.sanchika.dispatch.wire;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Arrival;
import org.sanchika.dispatch.Form;
import org.sanchika.platform.document.SampleDocuments;
import org.sanchika.platform.language.LocalName;
import tools.jackson.databind.json.JsonMapper;

/** Another installation with a key of its own: what it signs is as good as what a real one does. */
public final class OtherInstallation {
    public static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String UNIT = "BDO-1";

    private ECKey key = fresh();
    private final String installation = key.getKeyID();

    public String installation() {
        return installation;
    }

    /** From now on it has another key. */
    public void renew() {
        key = fresh();
    }

    public List<Map<String, Object>> keys() {
        return List.of(key.toPublicJWK().toJSONObject());
    }

    public Card card() {
        return new Card(
                installation,
                new LocalName("Block Office", "प्रखंड कार्यालय", null),
                keys(),
                List.of(new Card.Unit(UNIT, new LocalName("Block", "प्रखंड", null))));
    }

    public String signedCard() {
        return sign(Card.TYPE, JSON.writeValueAsBytes(card()), false);
    }

    public String answer(UUID id, String to, Answer.Kind kind, String said) {
        var answer =
                new Answer(id, installation, to, kind, "", said, OffsetDateTime.parse("2026-07-02T10:00:00+05:30"));
        return sign(Answer.TYPE, JSON.writeValueAsBytes(answer), false);
    }

    public String call(String to, String method, String path, long at) {
        return Call.SCHEME
                + sign(Call.TYPE, JSON.writeValueAsBytes(new Call(installation, to, method, path, at)), false);
    }

    public Description letter(UUID id, String to, String unit) {
        return new Description(
                Description.FORMAT,
                id,
                installation,
                to,
                unit,
                Addressee.Role.TO,
                "",
                new Arrival.Sender("सुनील कुमार", "प्रखंड विकास पदाधिकारी", "प्रखंड कार्यालय, मैरवा"),
                "412/प्रखंड",
                LocalDate.of(2026, 6, 30),
                Form.LETTER,
                "पेयजल योजना का प्रतिवेदन",
                "hi",
                false,
                List.of(
                        new Description.Paper("", "letter.pdf", true),
                        new Description.Paper("मानचित्र", "map.pdf", true),
                        new Description.Paper("मूल प्रति", "", false)),
                new Description.Second("en", "Report on the drinking water scheme"));
    }

    public void pack(Description letter, Path file) throws IOException {
        Map<Integer, Packing.Content> papers = new TreeMap<>();
        papers.put(0, Packing.of(SampleDocuments.pdf("letter " + letter.id(), 2)));
        papers.put(1, Packing.of(SampleDocuments.pdf("map " + letter.id(), 1)));
        pack(letter, papers, file);
    }

    public void pack(Description letter, Map<Integer, Packing.Content> papers, Path file) throws IOException {
        var contents = new Packing.Contents(letter.id(), JSON.writeValueAsBytes(letter), papers);
        Packing.write(contents, manifest -> sign(Packing.TYPE, manifest, true), file);
    }

    public void pack(FileDescription file, Map<Integer, Packing.Content> papers, Path path) throws IOException {
        var contents = new Packing.Contents(file.id(), Packing.FILE, JSON.writeValueAsBytes(file), papers);
        Packing.write(contents, manifest -> sign(Packing.TYPE, manifest, true), path);
    }

    String sign(String type, byte[] content, boolean beside) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        JWSObject statement = new JWSObject(header, new Payload(content));
        try {
            statement.sign(new ECDSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return statement.serialize(beside);
    }

    private static ECKey fresh() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
