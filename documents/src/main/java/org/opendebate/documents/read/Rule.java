package org.opendebate.documents.read;

/** The rules that a file is read by; each id is stable. */
enum Rule {
    FILE_EMPTY(
            "file-empty",
            Severity.REFUSAL,
            "Save the statement in Word again, check that it opens, and send it again."),
    FILE_TOO_LARGE(
            "file-too-large",
            Severity.REFUSAL,
            "Remove pictures and embedded files, or copy the text into a new document, and send it again."),
    TEXT_TOO_LONG(
            "text-too-long",
            Severity.REFUSAL,
            "A statement is about 500 words. Check that the right file was chosen, and send the statement alone."),
    NOT_WORD("not-word", Severity.REFUSAL, "Open the statement in Word, save it as .docx and send it again."),
    OLD_WORD(
            "old-word", Severity.REFUSAL, "Open it in Word, choose Save As, Word Document (.docx), and send it again."),
    PASSWORD(
            "password-protected",
            Severity.REFUSAL,
            "Remove the password in Word (File, Info, Protect Document, Encrypt with Password, leave it empty), save and"
                    + " send it again."),
    DAMAGED(
            "file-damaged",
            Severity.REFUSAL,
            "Open it in Word, let Word repair it, save it under a new name and send it again."),
    UNSAFE_PACKAGE(
            "unsafe-package",
            Severity.REFUSAL,
            "Copy the text into a new Word document, save it as .docx and send it again."),
    MACROS("macros", Severity.REFUSAL, "Save it as Word Document (.docx), which holds no macros, and send it again."),
    REMOTE_TEMPLATE(
            "remote-template",
            Severity.REFUSAL,
            "In Word, choose Developer, Document Template, and attach Normal; or copy the text into a new document."),
    FETCHING_FIELD_REFUSED(
            "dde-field",
            Severity.REFUSAL,
            "Replace the field by its text (Ctrl+Shift+F9 in Word), save and send it again."),
    TRACKED_CHANGES(
            "tracked-changes",
            Severity.WARNING,
            "Accept or reject all changes in Word (Review, Accept) and send it again, unless the text as read is right."),
    HIDDEN_TEXT(
            "hidden-text",
            Severity.WARNING,
            "Delete the hidden text in Word, or make it visible if it belongs to the statement."),
    COMMENTS(
            "comments",
            Severity.NOTE,
            "Comments are not published. Delete them if they should not be seen by the Secretariat."),
    PROPERTIES(
            "names-in-properties",
            Severity.NOTE,
            "The Secretariat keeps the file as it is. To remove the names in Word, choose File, Info, Inspect Document."),
    LOCAL_TEMPLATE("local-template", Severity.NOTE, "Nothing to do: the template is not read."),
    EXTERNAL_REFERENCE(
            "external-reference",
            Severity.WARNING,
            "What the file refers to is not fetched. Put it into the document itself if it belongs to the statement."),
    FETCHING_FIELD(
            "fetching-field",
            Severity.WARNING,
            "The field's last result is read, and nothing is fetched. Replace the field by its text (Ctrl+Shift+F9)."),
    COMPUTED_FIELD(
            "computed-field",
            Severity.WARNING,
            "Replace the field by its text (Ctrl+Shift+F9 in Word), save and send it again."),
    EMBEDDED_OBJECT(
            "embedded-object",
            Severity.WARNING,
            "An embedded object cannot be published. Put its content into the text, or as a table of Word's own."),
    DRAWING(
            "drawing-without-text",
            Severity.WARNING,
            "Put it in as a picture (PNG or JPEG), or describe it in the text if it matters."),
    UNDESCRIBED_PICTURE(
            "picture-without-description",
            Severity.WARNING,
            "In Word, select the picture, choose Alt Text, and write in a sentence what it shows."),
    CHART(
            "chart",
            Severity.WARNING,
            "Give the figures as text or as a table, or the chart as a picture with Alt Text."),
    FOREIGN_CONTENT(
            "foreign-content", Severity.WARNING, "Paste the content into the document as text and send it again."),
    MISSING_NOTE(
            "missing-note",
            Severity.WARNING,
            "Delete the mark of the note in Word, or write the note again, save and send it again."),
    NOTE_NUMBERS(
            "note-numbers",
            Severity.NOTE,
            "Nothing to do unless the text refers to notes by their numbers; in Word, notes can be numbered through."),
    UNKNOWN_ALTERNATIVE(
            "unknown-alternative",
            Severity.WARNING,
            "Save the document in a current version of Word and send it again."),
    UNKNOWN_SYMBOL(
            "private-use-glyph",
            Severity.WARNING,
            "Insert the sign from a Unicode font (Insert, Symbol, \"normal text\"); it is read as a box."),
    HEADER_FOOTER(
            "header-footer-text",
            Severity.NOTE,
            "Headers and footers are not published. Move the text into the body if it belongs there."),
    LANGUAGE_DIFFERS("language-differs", Severity.WARNING, "Check the language that was declared for the statement."),
    MIXED_LANGUAGES(
            "mixed-languages",
            Severity.WARNING,
            "Nothing to do if that is meant: the annex says so. Otherwise remove what is not of the statement."),
    LANGUAGE_NOT_OFFICIAL(
            "language-not-official",
            Severity.WARNING,
            "Send the statement in one of the six official languages, or with a translation into one of them."),
    DIRECTION_ASSUMED(
            "direction-assumed",
            Severity.NOTE,
            "Nothing to do; to set it in Word, choose Right-to-Left Text Direction for the paragraph."),
    NOT_CONSERVED(
            "text-not-conserved",
            Severity.WARNING,
            "A person of the Secretariat compares the text as read with the file; the file is what counts."),
    NO_TEXT("no-text", Severity.REFUSAL, "Check that the right file was chosen: it shows no text at all.");

    private final String id;
    private final Severity severity;
    private final String remedy;

    Rule(String id, Severity severity, String remedy) {
        this.id = id;
        this.severity = severity;
        this.remedy = remedy;
    }

    Severity severity() {
        return severity;
    }

    Finding at(String place, String found) {
        return new Finding(id, severity, place, found, remedy);
    }
}
