package org.opendebate.documents.pdf;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Footnote;
import org.opendebate.documents.model.Heading;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.ListBlock;
import org.opendebate.documents.model.ListItem;
import org.opendebate.documents.model.NoteRef;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Table;
import org.opendebate.documents.model.Text;

/** A statement with every vowel sign, in every kind of block. */
final class VocalisedArabic {

    /** With its own signs, so that the entry in the contents has some. */
    static final String DELEGATION = "الْجُمْهُورِيَّةِ الْمُتَخَيَّلَةِ";

    private static final List<String> HEADINGS =
            List.of("أَوَّلًا: حِمَايَةُ الْمَدَنِيِّينَ", "ثَانِيًا: الْمُسَاءَلَةُ وَالتَّعَاوُنُ");

    private static final List<String> PARAGRAPHS = List.of(
            "السَّيِّدُ الرَّئِيسُ، أَشْكُرُكُمْ عَلَىٰ عَقْدِ هٰذِهِ الْجَلْسَةِ الْمُهِمَّةِ، وَأَشْكُرُ مُقَدِّمِي الْإِحَاطَاتِ عَلَىٰ مَا أَوْضَحُوهُ مِنْ حَقَائِقَ "
                    + "وَمَا قَدَّمُوهُ مِنْ مُقْتَرَحَاتٍ، وَأُؤَكِّدُ أَنَّ بِلَادِي تُؤَيِّدُ كُلَّ جُهْدٍ يُبْذَلُ لِصَوْنِ السِّلْمِ وَالْأَمْنِ الدَّوْلِيَّيْنِ.",
            "إِنَّ حِمَايَةَ الْمَدَنِيِّينَ وَاجِبٌ عَلَيْنَا جَمِيعًا، وَلَا يَجُوزُ أَنْ يَبْقَىٰ هٰذَا الْوَاجِبُ حِبْرًا عَلَىٰ وَرَقٍ؛ فَكُلُّ أُسْرَةٍ فَقَدَتِ ابْنًا أَوْ "
                    + "بِنْتًا تَسْأَلُنَا: مَاذَا فَعَلْتُمْ؟ وَلِذٰلِكَ نَدْعُو الْمَجْلِسَ إِلَىٰ أَنْ يَتَّخِذَ خُطُوَاتٍ عَمَلِيَّةً، وَأَنْ يُتَابِعَ تَنْفِيذَهَا شَهْرًا بَعْدَ شَهْرٍ.",
            "لَقَدْ رَأَيْنَا فِي السَّنَوَاتِ الْأَخِيرَةِ أَنَّ الْكَلِمَاتِ وَحْدَهَا لَا تَكْفِي، وَأَنَّ اللّٰهَ لَا يُضِيعُ أَجْرَ مَنْ أَحْسَنَ عَمَلًا، وَأَنَّ الرَّحْمَةَ "
                    + "بِالضُّعَفَاءِ مِقْيَاسُ كُلِّ أُمَّةٍ. آمَنَّا بِأَنَّ الْقُرْآنَ وَالْإِنْجِيلَ وَسَائِرَ الْكُتُبِ تَأْمُرُ بِالْعَدْلِ، وَأَنَّ آلَافًا مِنَ الْآبَاءِ وَالْأُمَّهَاتِ "
                    + "يَنْتَظِرُونَ مِنَّا عَدْلًا لَا يُؤَجَّلُ.",
            "وَنُشِيرُ إِلَى الْقَرَارِ 2518 (2020) وَإِلَى الْقَرَارِ ٢٦٠١ وَإِلَى سَائِرِ الْقَرَارَاتِ ذَاتِ الصِّلَةِ، وَنَرَى أَنَّ تَدْرِيبَ الْأَفْرَادِ قَبْلَ نَشْرِهِمْ أَوَّلُ الطَّرِيقِ، وَأَنَّ "
                    + "الْعِنَايَةَ الطِّبِّيَّةَ السَّرِيعَةَ تُنْقِذُ حَيَاةَ مَنْ يُصَابُ مِنْهُمْ، وَأَنَّ مُحَاسَبَةَ الْمُعْتَدِينَ تَرْدَعُ سِوَاهُمْ عَنِ الِاعْتِدَاءِ.",
            "وَخِتَامًا، نُجَدِّدُ شُكْرَنَا لِكُلِّ مَنْ يَخْدُمُ تَحْتَ رَايَةِ الْأُمَمِ الْمُتَّحِدَةِ، وَنُحَيِّي أَرْوَاحَ مَنْ قَضَوْا وَهُمْ يُؤَدُّونَ وَاجِبَهُمْ، وَنَقُولُ "
                    + "لِأَهْلِهِمْ: لَنْ نَنْسَاهُمْ أَبَدًا. ا\u0653مَالُنَا وَا\u0654هْلُنَا وَرَو\u0654سَاو\u0654نَا \u0671لَّذِينَ اللَّهِ لِلَّهِ لَآلِئُ. وَنُشِيدُ بِمُبَادَرَةِ Action for Peacekeeping الَّتِي أَطْلَقَهَا الْأَمِينُ الْعَامُّ. وَالسَّلَامُ عَلَيْكُمْ وَرَحْمَةُ اللّٰهِ وَبَرَكَاتُهُ.");

    private static final List<String> ITEMS = List.of(
            "تَدْرِيبُ الْأَفْرَادِ تَدْرِيبًا كَافِيًا قَبْلَ نَشْرِهِمْ؛",
            "تَوْفِيرُ الْمُعَدَّاتِ الْحَدِيثَةِ لِكُلِّ بَعْثَةٍ؛",
            "إِجْلَاءُ الْجَرْحَىٰ فِي أَقَلَّ مِنْ سَاعَةٍ.");

    private static final List<List<String>> ROWS = List.of(
            List.of("التَّدْبِيرُ", "الْمُدَّةُ", "الْجِهَةُ الْمَسْؤُولَةُ"),
            List.of("الْفِرَقُ الطِّبِّيَّةُ", "سَنَتَانِ", "إِدَارَةُ الدَّعْمِ"),
            List.of("التَّحْقِيقُ الْفَوْرِيُّ", "شَهْرٌ وَاحِدٌ", "الدَّوْلَةُ الْمُضِيفَةُ"));

    private static final String NOTE = "انْظُرْ تَقْرِيرَ الْأَمِينِ الْعَامِّ، الْفِقْرَةَ الثَّانِيَةَ.";

    private VocalisedArabic() {}

    private static Paragraph rtl(String text) {
        return Paragraph.of(Direction.RTL, Text.of(text));
    }

    static StatementText statement() {
        NoteRef note = new NoteRef(new Footnote("fn1", "1", Footnote.Kind.FOOTNOTE, List.of(rtl(NOTE))));
        return new StatementText(
                Language.AR,
                List.of(
                        rtl(PARAGRAPHS.get(0)),
                        Heading.of(1, Direction.RTL, Text.of(HEADINGS.get(0))),
                        new Paragraph(Direction.RTL, Optional.empty(), List.of(Text.of(PARAGRAPHS.get(1)), note)),
                        rtl(PARAGRAPHS.get(2)),
                        new ListBlock(
                                ListBlock.Kind.NUMBERS,
                                Direction.RTL,
                                List.of(item("(أ)", 0), item("(ب)", 1), item("(ج)", 2))),
                        Heading.of(1, Direction.RTL, Text.of(HEADINGS.get(1))),
                        rtl(PARAGRAPHS.get(3)),
                        new Table(
                                Direction.RTL,
                                1,
                                ROWS.stream().map(VocalisedArabic::row).toList()),
                        rtl(PARAGRAPHS.get(4))));
    }

    private static ListItem item(String number, int index) {
        return new ListItem(number, List.of(rtl(ITEMS.get(index))));
    }

    private static Table.Row row(List<String> cells) {
        return new Table.Row(cells.stream()
                .map(cell -> new Table.Cell(1, 1, List.of(rtl(cell))))
                .toList());
    }

    /** All that the delegation wrote. */
    static List<String> words() {
        List<String> texts = new ArrayList<>(PARAGRAPHS);
        texts.addAll(HEADINGS);
        texts.addAll(ITEMS);
        ROWS.forEach(texts::addAll);
        texts.add(NOTE);
        return texts.stream().flatMap(text -> words(text).stream()).toList();
    }

    /** What stands between spaces, without the marks of the sentence. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String part : Normalizer2.getNFCInstance()
                .normalize(text)
                .replaceAll("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
                .split("[\\s،؛:؟.()]+")) {
            if (!part.isEmpty()) {
                words.add(part);
            }
        }
        return words;
    }
}
