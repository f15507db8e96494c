package org.opendebate.documents.read;

import java.util.List;
import java.util.Optional;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Inlines;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Text;

/** Texts as this reader leaves them: in the one form, and in the languages that their words tell. */
public final class SettledTexts {

    private SettledTexts() {}

    /** Of a text that says the language of all that is not in its own. */
    public static StatementText of(StatementText text) {
        Language language = text.language();
        List<Block> tagged = Inlines.replaced(
                StatementText.settled(language, text.blocks()).blocks(),
                inline -> List.of(
                        inline instanceof Text run ? tagged(run, run.language().orElse(language)) : inline));
        return Languages.settle(tagged, Optional.of(language), new Findings());
    }

    private static Text tagged(Text text, Language language) {
        return new Text(text.text(), text.emphasis(), Optional.of(language), text.direction());
    }
}
