package org.opendebate.compilations.rendering;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.opendebate.documents.text.TextForm;
import org.opendebate.kit.http.Offer;
import org.opendebate.kit.problem.Refusal;

/** A form in which one text is shown by itself, beside the document that it belongs to. */
public final class ShownText {
    private static final Offer<TextForm> FORMS =
            new Offer<>(List.of(TextForm.values()), TextForm::wire, TextForm::mediaType);

    private final TextForm form;

    private ShownText(TextForm form) {
        this.form = form;
    }

    /** @throws Refusal 406 when no such form is offered */
    public static ShownText chosen(String format, List<MediaType> accepted) {
        return new ShownText(FORMS.chosen(format, accepted));
    }

    public String name() {
        return form.wire();
    }

    public String contentType() {
        return form.contentType();
    }

    /**
     * In UTF-8.
     *
     * @param model Akoma Ntoso, which is given as it is
     * @param title over a page
     * @param specimen whether it says, in its language, that it is one
     */
    public byte[] of(byte[] model, String title, boolean specimen) {
        return form.write(model, title, specimen);
    }
}
