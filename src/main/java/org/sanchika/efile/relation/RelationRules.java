package org.sanchika.efile.relation;

import java.util.Optional;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.efile.EFile;

/** Why files cannot be tied in this way: facts come in, the reason goes out. */
final class RelationRules {
    private RelationRules() {}

    /**
     * What counts of a file when it is tied to another.
     *
     * @param root the main file of its family; itself for a main file
     * @param merged a part that was merged already
     * @param carries files of other families that travel inside it
     * @param noted a note is being written on it at the actor's desk
     */
    record Facts(
            MatterId id, MatterId root, EFile.Kind kind, boolean physical, boolean merged, int carries, boolean noted) {
        boolean isKinOf(Facts other) {
            return root.equals(other.root);
        }
    }

    static Optional<Outcome.Refusal> merging(Facts part, Facts into) {
        if (part.kind() != EFile.Kind.PART) {
            return refused("relation.merge.no-part");
        }
        if (part.merged()) {
            return refused("relation.merge.done");
        }
        return travelling(part, into);
    }

    static Optional<Outcome.Refusal> attaching(Facts file, Facts to) {
        if (file.id().equals(to.id())) {
            return refused("relation.self");
        }
        return file.isKinOf(to) ? refused("relation.attach.kin") : travelling(file, to);
    }

    static Optional<Outcome.Refusal> linking(Facts file, Facts other) {
        return file.id().equals(other.id()) ? refused("relation.self") : Optional.empty();
    }

    /** Domain 4.10: paper never travels with what is electronic. */
    private static Optional<Outcome.Refusal> travelling(Facts file, Facts with) {
        if (file.physical() != with.physical()) {
            return refused("relation.nature");
        }
        if (file.carries() > 0) {
            return refused("relation.carries");
        }
        return file.noted() ? refused("relation.draft") : Optional.empty();
    }

    private static Optional<Outcome.Refusal> refused(String key) {
        return Optional.of(new Outcome.Obstacle(key));
    }
}
