package org.sanchika.efile;

import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterState;
import org.sanchika.platform.language.LocalName;

/**
 * A file that has to do with another, as the reader may know of it.
 *
 * @param place of a part or volume in its main file; 0 for a main file
 * @param subject empty when the reader may not know it
 * @param holder the desk where it lies, or where that lies with which it travels
 * @param merged where a part was merged; none otherwise
 */
public record Related(
        MatterId id,
        Tie tie,
        EFile.Kind kind,
        int place,
        String number,
        String subject,
        boolean visible,
        MatterState state,
        LocalName holder,
        LocalName holderUnit,
        @Nullable Merger merged) {

    public enum Tie {
        /** The main file, its parts and volumes. */
        FAMILY,
        /** Orders on both are to be passed together; each travels by itself. */
        LINKED,
        /** It lies in this one and travels with it. */
        ATTACHED,
        /** This one lies in it. */
        CARRIER
    }

    /**
     * @param into the main file or the volume that was current then
     * @param after the number of the note after which the part is to be read; 0 before all
     * @param notes how many the part brought
     * @param paras its paragraphs, which keep their numbers as those of the part
     */
    public record Merger(MatterId into, int after, int notes, int paras) {}

    public boolean isMergedInto(MatterId file) {
        return merged != null && merged.into().equals(file);
    }
}
