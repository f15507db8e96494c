package org.opendebate.compilations.edition;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * One form of an edition, or one volume of it, kept among this service's own objects.
 *
 * @param volume from 1; only a PDF of very many annexes has a second
 * @param objectKey among the own objects
 * @param size in bytes
 */
@Embeddable
public record KeptForm(@Enumerated(EnumType.STRING) Form form, int volume, String objectKey, String sha256, long size) {

    /** In a list of all forms: {@code pdf}, {@code pdf-2}. */
    public String name() {
        return volume == 1 ? form.code() : form.code() + "-" + volume;
    }

    /** What is asked for to get it: {@code format=pdf}, {@code format=pdf&volume=2}. */
    public String query() {
        return "format=" + form.code() + (volume == 1 ? "" : "&volume=" + volume);
    }
}
