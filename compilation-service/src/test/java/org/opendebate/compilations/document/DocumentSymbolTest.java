package org.opendebate.compilations.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSymbolTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S/2021/501",
                "S/2021/1",
                "S/2021/501/Add.1",
                "S/2021/501/Rev.2",
                "S/2021/501/Add.1/Corr.1",
                "S/2021/501*",
                "S/2021/501/Add.1*",
                "A/HRC/47/5",
                "A/HRC/47/5/Corr.1",
                "S/AC.49/2021/12",
                "E/CN.4/2021/7/Add.1*"
            })
    void aSymbolIsReadAndWrittenAlike(String text) {
        assertEquals(text, DocumentSymbol.parse(text).orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "S/2021/501, S, true",
        "A/75/880, A, false",
        "A/ES-11/1, , ",
        "A/HRC/47/5, A/HRC, false",
        "S/AC.49/2021/12, S/AC.49, true",
        "S/AC.49/47/12, , "
    })
    void aSymbolSaysWhoseItIsAndWhetherItIsCountedByYear(String text, String series, Boolean byYear) {
        Optional<DocumentSymbol> symbol = DocumentSymbol.parse(text);

        assertEquals(Optional.ofNullable(series), symbol.map(DocumentSymbol::series));
        assertEquals(Optional.ofNullable(byYear), symbol.map(DocumentSymbol::isOfYear));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "S",
                "S/2021",
                "S/21/501",
                "S/2021/0501",
                "s/2021/501",
                "S/2021/501/",
                "S/2021/501/add.1",
                "S/2021/501/Add.0",
                "S/2021/501/Add",
                "S/2021/501 ",
                "S/2021/501/../502",
                "A/hrc/47/5",
                "A//47/5",
                "A/HRC/WG.6/X/47/5",
                "S/2021/501/Amend.1",
                "S/２０２１/501"
            })
    void anythingElseIsNone(String text) {
        assertTrue(DocumentSymbol.parse(text).isEmpty());
    }

    @Test
    void anAddendumBelongsToTheFamilyOfItsBase() {
        DocumentSymbol addendum = DocumentSymbol.parse("S/2021/501/Add.1").orElseThrow();

        assertEquals("S/2021/501", addendum.base());
        assertEquals(DocumentKind.ADDENDUM, addendum.kind());
        assertEquals("S/2021/501", addendum.parent().orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "S/2021/501, COMPILATION, ",
        "S/2021/501*, REISSUE, S/2021/501",
        "S/2021/501/Rev.1/Add.2, ADDENDUM, S/2021/501/Rev.1",
        "S/2021/501/Add.1/Corr.1, CORRIGENDUM, S/2021/501/Add.1",
        "S/2021/501/Add.1**, REISSUE, S/2021/501/Add.1*"
    })
    void theLastSuffixSaysWhatTheDocumentDoesToTheOneBefore(String text, DocumentKind kind, String parent) {
        DocumentSymbol symbol = DocumentSymbol.parse(text).orElseThrow();

        assertEquals(kind, symbol.kind());
        assertEquals(Optional.ofNullable(parent), symbol.parent().map(DocumentSymbol::toString));
    }
}
