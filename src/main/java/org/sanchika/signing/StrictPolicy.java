package org.sanchika.signing;

import eu.europa.esig.dss.enumerations.Level;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.policy.EtsiValidationPolicy;
import eu.europa.esig.dss.policy.ValidationPolicyFacade;
import eu.europa.esig.dss.policy.jaxb.BasicSignatureConstraints;
import eu.europa.esig.dss.policy.jaxb.ConstraintsParameters;
import eu.europa.esig.dss.policy.jaxb.LevelConstraint;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;

/**
 * The library’s own policy, except that a signature fails by what the library only warns of: things laid over others, a
 * locked field written into. What it does not look at, see {@link LaterChanges}.
 */
final class StrictPolicy {
    private static final String DEFAULT = "/policy/constraint.xml";

    private StrictPolicy() {}

    static ValidationPolicy read() {
        try (InputStream file = EtsiValidationPolicy.class.getResourceAsStream(DEFAULT)) {
            ConstraintsParameters policy = ValidationPolicyFacade.newFacade().unmarshall(Objects.requireNonNull(file));
            BasicSignatureConstraints basic = policy.getSignatureConstraints().getBasicSignatureConstraints();
            Stream.of(
                            basic.getPdfAnnotationOverlap(),
                            basic.getPdfPageDifference(),
                            basic.getByteRangeCollision(),
                            basic.getFieldMDP(),
                            basic.getSigFieldLock())
                    .forEach(StrictPolicy::fail);
            return new EtsiValidationPolicy(policy);
        } catch (IOException | JAXBException | XMLStreamException | SAXException unread) {
            throw new IllegalStateException(unread);
        }
    }

    private static void fail(LevelConstraint constraint) {
        constraint.setLevel(Level.FAIL);
    }
}
