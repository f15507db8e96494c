package org.opendebate.kit.caller;

import java.util.Optional;
import java.util.Set;

/**
 * Who calls, as the verified token says.
 *
 * @param subject the token's {@code sub}; {@code anonymous} without a token
 * @param client the client that got the token ({@code azp}); {@code none} without a token
 * @param roles the roles that mean something here
 * @param delegation the code of the one delegation that the caller may act for; empty for the Secretariat
 */
public record Caller(String subject, String client, Set<Role> roles, Optional<String> delegation) {
    public static final Caller ANONYMOUS = new Caller("anonymous", "none", Set.of(), Optional.empty());

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean isAnonymous() {
        return equals(ANONYMOUS);
    }

    /** Whether the caller is a delegate or focal point of {@code delegation}. */
    public boolean actsFor(String code) {
        return (has(Role.DELEGATE) || has(Role.FOCAL_POINT))
                && delegation.filter(code::equals).isPresent();
    }
}
