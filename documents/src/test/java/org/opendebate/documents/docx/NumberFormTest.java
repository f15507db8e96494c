package org.opendebate.documents.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.ListBlock;
import org.opendebate.documents.model.ListItem;
import org.opendebate.documents.model.Paragraph;

class NumberFormTest {

    private static ListBlock list(String... numbers) {
        return new ListBlock(
                ListBlock.Kind.NUMBERS,
                Direction.LTR,
                Stream.of(numbers)
                        .map(number -> new ListItem(number, List.of(Paragraph.of(Direction.LTR))))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "1.|2.|3., decimal, %N., 1",
        "(a)|(b), lowerLetter, (%N), 1",
        "(i)|(ii)|(iii), lowerRoman, (%N), 1",
        "(h)|(i)|(j), lowerLetter, (%N), 8",
        "IV|V, upperRoman, %N, 4",
        "1.2|1.3, decimal, 1.%N, 2",
        "y)|z)|aa), lowerLetter, %N), 25",
        "а)|б)|в), russianLower, %N), 1",
        "(أ)|(ب)|(ج), arabicAbjad, (%N), 1",
        "（一）|（二）, chineseCounting, （%N）, 1",
        "十、|十一、, chineseCounting, %N、, 10",
        "•|•, bullet, •, 1",
        "–, bullet, –, 1",
        "7., decimal, %N., 7"
    })
    void listsAreCountedAsTheirAuthorCounted(String numbers, String format, String pattern, int start) {
        assertEquals(Optional.of(new NumberForm(format, pattern, start)), NumberForm.of(list(numbers.split("\\|"))));
    }

    @Test
    void numbersThatFollowNoWayOfCountingAreShownAsTheyAre() {
        assertEquals(Optional.empty(), NumberForm.of(list("1.", "3.", "2.")));
        assertEquals(Optional.empty(), NumberForm.of(list("First", "Second")));
    }
}
