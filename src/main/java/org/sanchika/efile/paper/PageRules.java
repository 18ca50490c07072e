package org.sanchika.efile.paper;

/** When a paper's pages must leave a slip (practice 4). Facts come in, the answer goes out. */
final class PageRules {
    private PageRules() {}

    /**
     * Pages never renumber once the file was sent with the paper, once a later paper has its number, or once a note refers
     * to them.
     *
     * @param moved the file was sent after the paper was put in
     * @param last nothing was put in after it
     * @param cited a note, in the making or on record, refers to one of its pages
     */
    static boolean leavesSlip(boolean moved, boolean last, boolean cited) {
        return moved || !last || cited;
    }
}
