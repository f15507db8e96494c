package org.opendebate.documents.read;

/**
 * One thing that was found in a file, told to a delegate's assistant.
 *
 * @param ruleId stable, for machines: {@code tracked-changes}
 * @param place where it was first seen: {@code paragraph 12}, {@code word/settings.xml}; empty when it is the whole file
 * @param found what was seen, in a sentence
 * @param remedy what to do about it, in a sentence
 */
public record Finding(String ruleId, Severity severity, String place, String found, String remedy) {}
