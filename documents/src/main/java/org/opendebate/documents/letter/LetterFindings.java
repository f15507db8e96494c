package org.opendebate.documents.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opendebate.documents.letter.Sought.Ambiguous;
import org.opendebate.documents.letter.Sought.Found;
import org.opendebate.documents.letter.Sought.NotFound;
import org.opendebate.documents.read.Finding;
import org.opendebate.documents.read.Severity;

/** Tells what was found in a letter, what was not, and what is not as it was said to be. */
final class LetterFindings {

    private final List<Finding> findings = new ArrayList<>();

    private LetterFindings() {}

    static List<Finding> of(LetterContents contents, Signatory said) {
        LetterFindings letter = new LetterFindings();
        letter.tell(
                "letter-addressee",
                "The addressee",
                contents.addressee(),
                text -> text,
                "Address the letter to the President of the Security Council.");
        letter.tell(
                "letter-date", "The date", contents.date(), LocalDate::toString, "Date the letter, once, at its head.");
        letter.tell(
                "letter-signature",
                "The signature block",
                contents.signature(),
                text -> text,
                "Sign the letter at its end, above the name and the role of who signs.");
        letter.tell(
                "letter-signatory",
                "The name of who signed",
                contents.signatory(),
                text -> text,
                "Write the name of who signs above the role.");
        letter.tell(
                "letter-role",
                "The role of who signed",
                contents.role(),
                SignatoryRole::title,
                "Write the role under the name: Permanent Representative, or Chargé d’affaires.");
        letter.entitled(contents.role());
        letter.compareName(contents.signatory(), said.name());
        letter.compareRole(contents.role(), said.role());
        return letter.findings;
    }

    private <T> void tell(String rule, String what, Sought<T> sought, Function<T, String> shown, String remedy) {
        switch (sought) {
            case Found<T>(T value, String place) ->
                findings.add(
                        new Finding(rule, Severity.NOTE, place, what + ": " + shown.apply(value), "Nothing to do."));
            case Ambiguous<T>(List<Found<T>> candidates) ->
                findings.add(new Finding(
                        rule + "-ambiguous",
                        Severity.WARNING,
                        candidates.getFirst().place(),
                        what + " is not clear: "
                                + candidates.stream()
                                        .map(one -> shown.apply(one.value()) + " (" + one.place() + ")")
                                        .collect(Collectors.joining("; "))
                                + ".",
                        "A person of the Secretariat looks at the letter. " + remedy));
            case NotFound<T>(String instead) ->
                findings.add(new Finding(
                        rule + "-not-found",
                        Severity.WARNING,
                        "",
                        what + " was not found." + (instead.isEmpty() ? "" : " " + instead),
                        remedy));
        }
    }

    private void entitled(Sought<SignatoryRole> sought) {
        if (sought instanceof Found<SignatoryRole>(SignatoryRole role, String place) && !role.signsAlone()) {
            findings.add(new Finding(
                    "letter-role-not-entitled",
                    Severity.WARNING,
                    place,
                    "The letter is signed by a " + role.title() + ".",
                    "The letter is to be signed by the Permanent Representative or the Chargé d’affaires."));
        }
    }

    private void compareName(Sought<String> sought, Optional<String> said) {
        if (!(sought instanceof Found<String>(String name, String place)) || said.isEmpty()) {
            return;
        }
        if (!PersonNames.comparable(name, said.get())) {
            findings.add(new Finding(
                    "letter-signatory-not-compared",
                    Severity.NOTE,
                    place,
                    "The name in the letter (%s) is in other letters than the name that was given (%s)."
                            .formatted(name, said.get()),
                    "A person of the Secretariat compares the two."));
        } else if (!PersonNames.alike(name, said.get())) {
            findings.add(new Finding(
                    "letter-signatory-differs",
                    Severity.WARNING,
                    place,
                    "The letter is signed by %s; the signatory that was given is %s.".formatted(name, said.get()),
                    "Correct the signatory's name, or send the right letter."));
        }
    }

    private void compareRole(Sought<SignatoryRole> sought, Optional<SignatoryRole> said) {
        if (sought instanceof Found<SignatoryRole>(SignatoryRole role, String place)
                && said.isPresent()
                && said.get() != role) {
            findings.add(new Finding(
                    "letter-role-differs",
                    Severity.WARNING,
                    place,
                    "The letter is signed as %s; the role that was given is %s."
                            .formatted(role.title(), said.get().title()),
                    "Correct the signatory's role, or send the right letter."));
        }
    }
}
