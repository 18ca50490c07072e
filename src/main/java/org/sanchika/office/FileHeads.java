package org.sanchika.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;

/** The heads of the file index: asked when a file is opened; set up from screens, sheets and the demo alike. */
public interface FileHeads {

    /**
     * The open heads that {@code forUnit} may choose under {@code parent}, by code: its own, those of the units above it
     * and those of the whole installation.
     *
     * @param parent none for the basic heads
     */
    List<FileHead> children(@Nullable FileHeadId parent, UnitId forUnit);

    /** The head with all above it, the basic one first; empty when there is no such head. */
    List<FileHead> path(FileHeadId id);

    FileHeadId add(NewFileHead head);

    /** Says its code and name otherwise; its unit, grade and place stay. */
    void change(FileHeadId id, String code, LocalName name);

    /** It is offered no more; files under it stay as they are. */
    void close(FileHeadId id);

    /**
     * A head to be added.
     *
     * @param unit none for the whole installation
     * @param parent none for a basic one
     */
    record NewFileHead(
            @Nullable UnitId unit, @Nullable FileHeadId parent, FileHead.Grade grade, String code, LocalName name) {}
}
