package org.opendebate.documents.read;

/** How much a finding weighs. */
public enum Severity {
    /** Good to know; the text is complete. */
    NOTE,
    /** A person should look: what is published may not be what the author sees. */
    WARNING,
    /** The file is not taken. */
    REFUSAL
}
