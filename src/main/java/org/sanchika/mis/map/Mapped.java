package org.sanchika.mis.map;

import java.util.List;
import org.sanchika.custody.whereabouts.Pile;
import org.sanchika.mis.ReportPlace;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;

/**
 * What lies where, on a map. Public for the template.
 *
 * @param areas those that have a boundary, the most over their limit first
 * @param rest what lies in offices that belong to none of them
 * @param picture of the areas
 */
public record Mapped(ReportPlace place, Shade shade, List<Area> areas, Pile rest, MapPicture picture) {

    /** @param pile what lies on its desks and on all below it */
    public record Area(long unit, LocalName name, Pile pile) {
        /** What tells it from its neighbours: of “Block office, Siwan” the place. */
        public String place(Language language) {
            String whole = name.in(language);
            return whole.substring(whole.lastIndexOf(',') + 1).strip();
        }

        /** Per cent of what lies that is over its limit. */
        public int share() {
            return pile.lying() == 0 ? 0 : (int) Math.round(100.0 * pile.over() / pile.lying());
        }
    }

    /** What an area is coloured by. */
    public enum Shade {
        /** The part that is over its limit. */
        OVER(List.of("0 %", "1-10 %", "11-25 %", "26-50 %", "> 50 %")),
        /** Days that half of it lies at most. */
        MEDIAN(List.of("0-7", "8-15", "16-30", "31-60", "> 60"));

        private static final int[] SHARES = {0, 10, 25, 50};
        private static final int[] DAYS = {7, 15, 30, 60};

        private final List<String> steps;

        Shade(List<String> steps) {
            this.steps = steps;
        }

        /** From the lightest to the darkest. */
        public List<String> steps() {
            return steps;
        }

        static Shade of(String text) {
            return text.equals("MEDIAN") ? MEDIAN : OVER;
        }

        /** The step of an area; none, -1, where nothing lies. */
        public int of(Area area) {
            if (area.pile().lying() == 0) {
                return -1;
            }
            int value = this == OVER ? area.share() : area.pile().within(50);
            int[] ends = this == OVER ? SHARES : DAYS;
            int step = 0;
            while (step < ends.length && value > ends[step]) {
                step++;
            }
            return step;
        }
    }
}
