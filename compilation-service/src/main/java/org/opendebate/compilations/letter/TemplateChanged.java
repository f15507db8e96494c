package org.opendebate.compilations.letter;

/** Letters of the organ are written otherwise from now on: fired in the transaction of the change. */
public record TemplateChanged(String organ, String language) {}
