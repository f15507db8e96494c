package org.opendebate.documents.read;

/** How much a finding weighs. */
public enum Severity {
    /** Good to know; the text is complete. */
    NOTE,
    /** A person should look: what is published may not be what the author sees. */
    WARNING,
    /** The file is not taken. What can be read is read all the same, so that the other findings are told with it. */
    REFUSAL
}
