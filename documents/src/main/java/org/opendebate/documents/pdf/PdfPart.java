package org.opendebate.documents.pdf;

import java.util.List;
import java.util.Map;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Compilation;

/**
 * What is set at one time: a volume, or less while a fault is looked for.
 *
 * @param annexes of the compilation, those that are in this part
 * @param volume from 1
 * @param volumes the annexes of every volume; one list when there is one
 * @param elsewhere the pages on which annexes of other volumes begin, by eId, as far as they are known
 * @param pictured the pages of annexes that are shown as pictures, as PNG, by eId
 * @param attaching whether files are to be attached
 */
record PdfPart(
        Compilation compilation,
        List<Annex> annexes,
        int volume,
        List<List<Annex>> volumes,
        Map<String, Integer> elsewhere,
        Map<String, List<byte[]>> pictured,
        boolean attaching) {

    PdfPart {
        annexes = List.copyOf(annexes);
    }

    PdfPart with(List<Annex> others) {
        return new PdfPart(compilation, others, volume, volumes, elsewhere, pictured, attaching);
    }

    PdfPart knowing(Map<String, Integer> pages) {
        return new PdfPart(compilation, annexes, volume, volumes, pages, pictured, attaching);
    }

    /** The name of the file with the text of an annex that is shown as a picture. */
    static String textFile(Annex annex) {
        return annex.eId() + ".txt";
    }

    /** Whether one of the annexes is shown as a picture. */
    boolean hasPictures() {
        return annexes.stream().anyMatch(annex -> pictured.containsKey(annex.eId()));
    }
}
