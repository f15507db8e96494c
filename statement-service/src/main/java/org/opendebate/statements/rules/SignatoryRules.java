package org.opendebate.statements.rules;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.opendebate.statements.register.Register;
import org.opendebate.statements.register.Representative;
import org.opendebate.statements.submission.Metadata;
import org.opendebate.statements.submission.Signatory;

/** Who signed the cover letter. Nothing here refuses: the register may be behind, and an officer can ask. */
final class SignatoryRules {
    private final Register register;
    private final Outcomes outcomes;

    SignatoryRules(Register register, Outcomes outcomes) {
        this.register = register;
        this.outcomes = outcomes;
    }

    void judge(Metadata metadata, Circumstances circumstances) {
        if (!metadata.kind().isWritten()) {
            return;
        }
        Signatory signatory = metadata.signatory();
        role(signatory, circumstances.meeting().guidanceNote().signatoryRoles());
        // that a delegation is missing is told by another rule
        if (signatory != null && metadata.delegation() != null) {
            LocalDate day = LocalDate.ofInstant(circumstances.admission().at(), ZoneOffset.UTC);
            onRegister(signatory, register.representatives(metadata.delegation()), day);
        }
    }

    private void role(Signatory signatory, List<String> allowed) {
        String expected = String.join(", ", allowed);
        if (signatory == null) {
            outcomes.warn("signatory", "not named", expected, null, "Name who signed the cover letter.");
        } else if (allowed.contains(signatory.role())) {
            outcomes.pass("signatory", signatory.role(), expected);
        } else {
            outcomes.warn(
                    "signatory",
                    signatory.role(),
                    expected,
                    null,
                    "Have the cover letter signed as the guidance note asks.");
        }
    }

    /** Where the register names nobody, there is nothing to compare with. */
    private void onRegister(Signatory signatory, List<Representative> known, LocalDate day) {
        List<Representative> holding =
                known.stream().filter(one -> one.holdsOn(day)).toList();
        if (holding.isEmpty()) {
            return;
        }
        String found = signatory.name() + ", " + signatory.role();
        String expected = holding.stream().map(SignatoryRules::described).collect(Collectors.joining("; "));
        boolean matches = holding.stream()
                .anyMatch(one -> one.role().equals(signatory.role()) && isNamed(signatory.name(), one.name()));
        if (matches) {
            outcomes.pass("signatory-on-register", found, expected);
        } else {
            outcomes.warn(
                    "signatory-on-register",
                    found,
                    expected,
                    null,
                    "Ask the delegation; if its head has changed, the register is behind.");
        }
    }

    private static String described(Representative one) {
        return one.name() + ", " + one.role() + (one.adInterim() ? " a.i." : "");
    }

    /** Whether every word of the register's name is in the signatory's, whatever case, accents, order and titles. */
    private static boolean isNamed(String signed, String registered) {
        return words(signed).containsAll(words(registered));
    }

    private static Set<String> words(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(bare.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
