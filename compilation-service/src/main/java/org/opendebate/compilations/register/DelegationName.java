package org.opendebate.compilations.register;

/**
 * What a delegation is called on a certain day.
 *
 * @param kind {@code member-state}, {@code observer-state} or {@code body}
 * @param listForm orders lists: {@code Iran (Islamic Republic of)}
 * @param runningForm within a sentence: {@code the Islamic Republic of Iran}
 */
public record DelegationName(String code, String kind, String listForm, String runningForm) {}
