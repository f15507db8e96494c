package org.opendebate.documents.akn;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.model.Block;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.StatementText;

/** Reads one statement that {@link AknWriter} has written. */
public final class AknReader {

    private Optional<Language> language = Optional.empty();
    private final List<Block> blocks = new ArrayList<>();

    private AknReader() {}

    /** Reads to the end of the document, and leaves the stream open. Throws for what is not in the profile. */
    public static StatementText read(InputStream stream) throws IOException {
        AknReader reader = new AknReader();
        try {
            reader.document(new AknCursor(stream));
            return new StatementText(
                    reader.language.orElseThrow(() -> new IOException("not a statement in Akoma Ntoso")),
                    reader.blocks);
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new IOException("not a statement in Akoma Ntoso: " + e.getMessage(), e);
        }
    }

    private void document(AknCursor in) throws XMLStreamException {
        in.root();
        in.children(root -> {
            if (!root.equals("doc")) {
                throw in.unexpected(root);
            }
            in.children(part -> {
                if (part.equals("mainBody")) {
                    language = Language.ofTag(String.valueOf(in.language()));
                    if (language.isEmpty()) {
                        throw in.unexpected("mainBody without an official language");
                    }
                    blocks.addAll(new BlocksReader(in, language.get().direction()).blocks());
                }
            });
        });
    }
}
