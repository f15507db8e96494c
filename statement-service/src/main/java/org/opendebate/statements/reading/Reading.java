package org.opendebate.statements.reading;

import java.util.List;
import org.opendebate.documents.model.StatementText;

/** What came of reading a statement's file. */
public sealed interface Reading {
    /** The unit in which Chinese is counted. */
    String CHARACTERS = "characters";

    /**
     * The file was read.
     *
     * @param text for {@link StatementReader#model} only
     * @param reader version of the reader
     * @param count length of the text
     * @param unit {@code words} or {@value #CHARACTERS}
     */
    record Read(StatementText text, String reader, List<Observation> observations, int count, String unit)
            implements Reading {}

    /** The file is not taken. */
    record Refused(Observation why) implements Reading {}

    /**
     * One thing that was seen in the file.
     *
     * @param place null for the whole file
     */
    record Observation(String rule, boolean isWarning, String place, String found, String remedy) {}
}
