package org.opendebate.compilations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of the compilations. */
@ConfigMapping(prefix = "opendebate.compilation")
public interface CompilationSettings {
    /** The bucket of statement-service, which this service only reads. */
    String statementBucket();

    /** The bucket of meeting-service with the papers of announcements, which this service only reads. */
    @WithDefault("meetings")
    String meetingBucket();

    /** The folder with the locked packages of the PDF engine; without it nothing is drafted. */
    Optional<Path> typstHome();

    /** A PNG file that mastheads show; without it they have no emblem. */
    Optional<Path> emblem();

    /**
     * What stands before the paths of the documents that a document leads to, as in {@code https://documents.example};
     * without it the links are relative to where the document is read.
     */
    Optional<String> documentLinks();

    /** How annexes are counted. */
    @WithDefault("roman")
    Numbering numbering();

    /** The most annexes in one volume of the PDF; a document with more has several. */
    @WithDefault("200")
    int annexesPerVolume();

    /** Whether the PDF carries the Akoma Ntoso form as its source: PDF/A-3a then, PDF/A-2a otherwise. */
    @WithDefault("false")
    boolean attachAkomaNtoso();

    /** Whether a compilation is published only with the presidency's signature under its covering letter. */
    @WithDefault("false")
    boolean signatureRequired();

    /** How long a worker waits when no commit wakes it. */
    @WithDefault("PT1S")
    Duration pollInterval();

    /**
     * How long a claim on a piece of work holds, so that the work of a replica that died is taken up. Work that takes
     * longer may be done twice, and is kept once.
     */
    @WithDefault("PT30S")
    Duration lease();

    /** The longest pause before failed work is tried again; the first is the poll interval, and each is doubled. */
    @WithDefault("PT1M")
    Duration longestPause();

    /** Numbers of the annexes. */
    enum Numbering {
        ROMAN,
        ARABIC
    }

    /** The pause after so many failures. */
    default Duration pauseAfter(int failures) {
        Duration pause = pollInterval().multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 16));
        return pause.compareTo(longestPause()) > 0 ? longestPause() : pause;
    }
}
