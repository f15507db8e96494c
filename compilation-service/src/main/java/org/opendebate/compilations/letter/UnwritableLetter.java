package org.opendebate.compilations.letter;

/** A template that passed its trial writes no letter for a debate. */
public class UnwritableLetter extends RuntimeException {
    UnwritableLetter(KeptTemplate template, TemplateFault fault) {
        super(
                "Version " + template.version() + " of the covering letter's template in " + template.language()
                        + " writes no letter: " + fault.getMessage(),
                fault);
    }
}
