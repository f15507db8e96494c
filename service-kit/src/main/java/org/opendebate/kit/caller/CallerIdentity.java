package org.opendebate.kit.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the caller from the token that the framework verified for this request. */
@RequestScoped
public class CallerIdentity {
    private final SecurityIdentity identity;

    CallerIdentity(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller caller() {
        return of(identity);
    }

    /** Of an identity that the framework verified. */
    public static Caller of(SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Caller.ANONYMOUS;
        }
        Set<Role> roles = identity.getRoles().stream()
                .map(Role::ofWire)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Optional<String> delegation = Optional.ofNullable(token.<Object>getClaim("delegation"))
                .map(Object::toString)
                .filter(code -> !code.isBlank());
        String client = Optional.ofNullable(token.<Object>getClaim("azp"))
                .map(Object::toString)
                .orElse("none");
        return new Caller(token.getSubject(), client, roles, delegation);
    }
}
