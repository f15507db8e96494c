package org.opendebate.statements.rules;

import java.util.Optional;
import org.opendebate.statements.reading.Reading;
import org.opendebate.statements.scan.Scan;

/**
 * A submission, read and judged.
 *
 * @param reading empty where the statement could not be read, which its judgement then says
 * @param documentMediaType of the statement's file
 * @param coverLetterMediaType empty where there is none
 * @param scan of all its files
 */
public record Examination(
        Judgement judgement,
        Optional<Reading.Read> reading,
        String documentMediaType,
        Optional<String> coverLetterMediaType,
        Scan scan) {}
