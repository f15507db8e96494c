package org.opendebate.meetings.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opendebate.meetings.OfficialLanguage;

/** The register of delegations: look up, list, seed. */
@ApplicationScoped
public class Register {
    private final StoredDelegations stored;

    Register(StoredDelegations stored) {
        this.stored = stored;
    }

    /** The English list form today, by which lists sort; empty for a code that is on no register. */
    @Transactional
    public Optional<String> listForm(DelegationCode code) {
        return find(code).map(entry -> entry.delegation().listForm(OfficialLanguage.ENGLISH));
    }

    /** The English name inside a sentence, as it was on a date; empty for a code that is on no register. */
    @Transactional
    public Optional<String> runningName(DelegationCode code, LocalDate date) {
        return find(code)
                .flatMap(entry -> entry.delegation().namesOn(date, OfficialLanguage.ENGLISH))
                .map(names -> names.running() == null ? names.listForm() : names.running());
    }

    @Transactional
    public boolean isMemberState(DelegationCode code) {
        return find(code)
                .filter(entry -> entry.delegation().kind() == DelegationKind.MEMBER_STATE)
                .isPresent();
    }

    @Transactional
    Optional<RegisterEntry> find(DelegationCode code) {
        return stored.find(code);
    }

    @Transactional
    List<RegisterEntry> page(OfficialLanguage language, String after, int limit) {
        return stored.page(language, after, limit);
    }

    /** Keeps delegations as a release knows them, unless the Secretariat edited them, and tells what is news. */
    @Transactional(Transactional.TxType.MANDATORY)
    void seed(List<Delegation> delegations) {
        Map<DelegationCode, RegisterEntry> known = stored.all()
                .collect(Collectors.toMap(entry -> entry.delegation().code(), Function.identity()));
        List<Delegation> seeded = delegations.stream()
                .filter(delegation -> Optional.ofNullable(known.get(delegation.code()))
                        .filter(entry -> entry.origin() == Origin.SECRETARIAT)
                        .isEmpty())
                .toList();
        for (Delegation delegation : seeded) {
            RegisterEntry entry = known.get(delegation.code());
            if (entry == null || !entry.delegation().equals(delegation)) {
                stored.keep(delegation, Origin.SEED);
            }
        }
        stored.place(seeded);
    }
}
