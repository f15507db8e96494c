package org.opendebate.meetings.meeting;

/** The files of papers, which were put where they are to stay before anything was committed of them. */
public interface PaperObjects {
    /** Keeps the files of a paper, if the running transaction is committed. */
    void keep(Paper paper);
}
