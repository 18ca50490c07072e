package org.sanchika.efile;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Send;
import org.sanchika.office.Acting;
import org.sanchika.office.FileHead;
import org.sanchika.office.FileHeadId;
import org.sanchika.office.FileHeads;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;
import org.springframework.boot.test.context.TestComponent;

/** Files, notes and sendings through the module's own acts. */
@TestComponent
public class FileFixtures {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Files files;
    private final FileHeads heads;
    private final Notes notes;
    private final Custody custody;

    FileFixtures(Files files, FileHeads heads, Notes notes, Custody custody) {
        this.files = files;
        this.heads = heads;
        this.notes = notes;
        this.custody = custody;
    }

    /** A head of its own for the section of {@code by}. */
    public FileHeadId head(Acting by) {
        return heads.add(new FileHeads.NewFileHead(
                by.unit(),
                null,
                FileHead.Grade.BASIC,
                "H" + COUNT.incrementAndGet(),
                LocalName.of(Language.HI, "स्थापना")));
    }

    /** A file on the desk of {@code by}. */
    public MatterId opened(Acting by) {
        return opened(by, "ग्राम रतनपुर नल-जल योजना " + COUNT.incrementAndGet());
    }

    public MatterId opened(Acting by, String subject) {
        NewFile file = NewFile.under(head(by), CoverPage.of(subject, "hi"));
        return ((Opening.Opened) files.open(file, by)).id();
    }

    public NoteDraft written(MatterId file, String html, Acting by) {
        int version = notes.draft(file, by).map(NoteDraft::version).orElse(Notes.FIRST);
        return ((Saving.Saved) notes.save(file, NewNote.green(html, "hi"), version, by)).draft();
    }

    public Outcome sent(MatterId file, Acting from, Acting to) {
        return custody.send(file, Send.to(to.post(), Action.FOR_APPROVAL), from);
    }

    /** Written and sent on. */
    public void noted(MatterId file, String html, Acting from, Acting to) {
        written(file, html, from);
        sent(file, from, to);
    }

    public List<Note> sheet(MatterId file, Acting reader) {
        return notes.sheet(file, reader, Integer.MAX_VALUE, 100);
    }
}
