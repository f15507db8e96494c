package org.opendebate.meetings.reading;

import java.util.List;
import java.util.Optional;

/** What came of reading a paper's file. */
public sealed interface PaperReading {

    /**
     * The file is sound.
     *
     * @param model of a Word file; empty for a PDF, which is kept as it is
     */
    record Sound(Optional<Model> model, List<Observation> observations) implements PaperReading {}

    /** The file is not taken. */
    record Refused(Observation why) implements PaperReading {}

    /**
     * Akoma Ntoso of what a Word file says.
     *
     * @param bytes in UTF-8; the same for the same input
     * @param reader version of the reader
     */
    record Model(byte[] bytes, String reader) {}

    /**
     * One thing that was seen in the file.
     *
     * @param place null for the whole file
     */
    record Observation(String rule, String severity, String place, String found, String remedy) {}
}
