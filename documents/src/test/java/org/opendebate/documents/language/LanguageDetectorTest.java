package org.opendebate.documents.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendebate.documents.model.Language;

class LanguageDetectorTest {

    private static final Path SAMPLES = Path.of("..", "deploy", "local", "samples");
    private static final Pattern ENTRY =
            Pattern.compile("\"folder\": \"(\\w+)\".*?\"language\": \"(\\w+)\".*?\"text\": \"([\\w/.]+)\"");

    private record Piece(Language language, String text) {}

    @ParameterizedTest
    @CsvSource({"1, 0.21", "2, 0.08", "5, 0.02"})
    void piecesOfTheSamplesAreNeverToldWronglyAndSeldomNotAtAll(int sentences, double share) throws IOException {
        List<Piece> all = pieces(sentences);
        List<String> wrong = new ArrayList<>();
        int silent = 0;
        for (Piece piece : all) {
            Detection detection = LanguageDetector.detect(piece.text());
            if (detection instanceof Detection.Unsure) {
                silent++;
            } else if (!detection.equals(new Detection.Official(piece.language()))) {
                wrong.add(detection + ": " + piece.text());
            }
        }

        assertEquals(List.of(), wrong);
        assertTrue(all.size() > 200, "pieces: " + all.size());
        assertTrue(silent <= share * all.size(), silent + " of " + all.size() + " pieces not told");
    }

    private static List<Piece> pieces(int sentences) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        Matcher entries = ENTRY.matcher(Files.readString(SAMPLES.resolve("samples.json")));
        while (entries.find()) {
            Language language = Language.ofCode(entries.group(2));
            List<String> all = new ArrayList<>();
            for (String line : Files.readAllLines(SAMPLES.resolve(entries.group(3)))) {
                if (!line.isBlank() && !line.equals("---")) {
                    all.addAll(sentences(line, language));
                }
            }
            for (int i = 0; i < all.size(); i += sentences) {
                pieces.add(new Piece(language, String.join(" ", all.subList(i, Math.min(all.size(), i + sentences)))));
            }
        }
        return pieces;
    }

    private static List<String> sentences(String line, Language language) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language.code()));
        breaks.setText(line);
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            sentences.add(line.substring(start, end));
            start = end;
        }
        return sentences;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Portuguese|O Brasil agradece à presidência por ter convocado este debate, que chega num momento difícil.",
                "German|Deutschland dankt dem Vorsitz für die Einberufung dieser Aussprache, denn sie geht uns alle an.",
                "Italian|L’Italia ringrazia la presidenza per aver convocato questo dibattito e ricorda che è di tutti.",
                "Dutch|Nederland dankt de voorzitter voor het bijeenroepen van dit debat, want het gaat ons allen aan.",
                "Ukrainian|Україна дякує головуванню за скликання цих дебатів, бо їх безпека є справою для всіх нас.",
                "Bulgarian|България благодари на председателството, че свика този дебат, и ще помага със своите сили.",
                "Serbian|Србија се захваљује председавању што је сазвало ову расправу, јер безбедност зависи од свих.",
                "Kazakh|Қазақстан осы пікірталасты өткізгені үшін төрағалыққа алғыс айтады және оны қолдайды, деп санайды.",
                "Persian|جمهوری اسلامی از ریاست شورا برای برگزاری این نشست سپاسگزار است و بر اهمیت آن تأکید می کند.",
                "Urdu|پاکستان اس اجلاس کے انعقاد پر صدر کا شکریہ ادا کرتا ہے کیونکہ یہ ہم سب کی ذمہ داری ہے۔",
                "Japanese|日本は、この討論会を開催した議長に感謝し、要員の安全がすべての国の責任であることを強調します。",
                "Korean|대한민국은 이 토론을 소집한 의장국에 감사를 표합니다.",
                "Turkish|Türkiye bu toplantıyı düzenlediği için başkanlığa teşekkür eder ve bunun önemli olduğunu vurgular.",
                "Polish|Polska dziękuje prezydencji za zwołanie tej debaty, ponieważ jest to wspólna sprawa nas wszystkich.",
                "Swedish|Sverige tackar ordförandeskapet för att ha sammankallat denna debatt, och vi står bakom den.",
                "Indonesian|Indonesia menyampaikan terima kasih kepada presidensi yang telah menyelenggarakan debat ini.",
                "Vietnamese|Việt Nam cảm ơn nước chủ tịch đã tổ chức cuộc thảo luận này vì đó là trách nhiệm của chúng ta.",
                "Romanian|România mulțumește președinției pentru organizarea acestei dezbateri și o va sprijini.",
                "a language in Greek letters|Η Ελλάδα ευχαριστεί την προεδρία."
            })
    void languagesThatAreNoneOfTheSixAreNamed(String name, String text) {
        assertEquals(new Detection.Foreign(name), LanguageDetector.detect(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021",
                "Mr. President,",
                "Jean-Pierre Lacroix",
                "S/2021/501",
                "Hospital de nivel II",
                "Kenya, Uganda, Rwanda",
                "Antonio Benítez Ferrão, Giulia di Marco, Hans-Jürgen van der Velde"
            })
    void ofNamesNumbersAndAFewWordsNothingIsSaid(String text) {
        assertEquals(new Detection.Unsure(), LanguageDetector.detect(text));
    }

    @Test
    void vocalisedAndStretchedArabicIsArabic() {
        assertEquals(
                new Detection.Official(Language.AR),
                LanguageDetector.detect("نَشْكُرُكُمْ عَلَى عَقْدِ هَذِهِ الْجَلْسَةِ فِي هَـــذَا الْيَوْمِ"));
    }

    @Test
    void chineseWithAJapaneseNameIsChinese() {
        assertEquals(
                new Detection.Official(Language.ZH),
                LanguageDetector.detect("我们感谢日本代表さくら女士就维持和平人员的安全问题所作的通报，并支持她的建议。"));
    }

    @Test
    void aLongTextInALanguageThatIsNotKnownIsForeign() {
        String text =
                "Euskal Herriak eskerrak ematen dizkio lehendakaritzari eztabaida hau antolatzeagatik. ".repeat(5);

        assertEquals(new Detection.Foreign("a language that is not known here"), LanguageDetector.detect(text));
    }
}
