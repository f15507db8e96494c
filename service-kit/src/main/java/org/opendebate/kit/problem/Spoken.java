package org.opendebate.kit.problem;

/** What is put in words only when the language of its caller is known. */
public interface Spoken {
    /** What is written in its place. */
    Object in(Interpreter language);
}
