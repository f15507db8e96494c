package org.opendebate.documents.pdf;

import java.util.Optional;

/**
 * How a compilation is to be written as PDF. Always PDF/UA-1; and PDF/A-2a, or PDF/A-3a where something is attached.
 *
 * @param akomaNtoso the compilation as Akoma Ntoso, to be attached to each volume as its source; empty for none
 * @param annexesPerVolume the most that a volume may have, at least 1
 */
public record PdfProfile(Optional<byte[]> akomaNtoso, int annexesPerVolume) {

    /** A thousand pages or less, of statements of two pages each with some longer ones. */
    public static final int ANNEXES_PER_VOLUME = 200;

    public PdfProfile {
        if (annexesPerVolume < 1) {
            throw new IllegalArgumentException("PdfProfile: a volume has at least one annex: " + annexesPerVolume);
        }
    }

    /** PDF/A-2a, with volumes of {@value #ANNEXES_PER_VOLUME} annexes. */
    public static PdfProfile standard() {
        return new PdfProfile(Optional.empty(), ANNEXES_PER_VOLUME);
    }

    /** PDF/A-3a with this attached. */
    public PdfProfile attaching(byte[] source) {
        return new PdfProfile(Optional.of(source), annexesPerVolume);
    }

    public PdfProfile withAnnexesPerVolume(int most) {
        return new PdfProfile(akomaNtoso, most);
    }
}
