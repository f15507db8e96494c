package org.opendebate.statements.submission;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of what is taken, file by file; how large a whole request may be is the gateway's to say. */
@ConfigMapping(prefix = "opendebate.submission")
public interface SubmissionSettings {
    /** Of the statement's file. */
    @WithDefault("10M")
    MemorySize largestStatement();

    /** Of the cover letter's file, often a scan. */
    @WithDefault("10M")
    MemorySize largestCoverLetter();

    /** Of the evidence of how a statement came, such as a message with what was attached. */
    @WithDefault("20M")
    MemorySize largestEvidence();

    /** Chinese is counted by characters: how many of them a word of the guidance note's target stands for. */
    @WithDefault("1.7")
    double charactersPerWord();
}
