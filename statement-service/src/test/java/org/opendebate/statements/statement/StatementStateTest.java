package org.opendebate.statements.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opendebate.statements.statement.StatementState.Withdrawer;

class StatementStateTest {
    private static final Instant AT = Instant.parse("2021-05-25T12:00:00Z");

    @Test
    void anUndecidedStatementIsAcceptedReturnedWithdrawnOrChanged() {
        assertThat(transitions(StatementState.Submitted.class))
                .containsOnly("accept", "giveBack", "withdraw", "change");
    }

    @Test
    void anAcceptedStatementIsNotAcceptedAgain() {
        assertThat(transitions(StatementState.Accepted.class)).containsOnly("giveBack", "withdraw", "change");
    }

    @Test
    void aReturnedStatementIsChangedBeforeItIsAccepted() {
        assertThat(transitions(StatementState.Returned.class)).containsOnly("withdraw", "change");
    }

    @Test
    void nothingLeavesWithdrawn() {
        assertThat(transitions(StatementState.Withdrawn.class)).isEmpty();
    }

    @Test
    void aChangeMakesADecidedStatementUndecidedAgain() {
        assertThat(new StatementState.Submitted().accept(AT).change().wire()).isEqualTo("submitted");
        assertThat(new StatementState.Submitted()
                        .giveBack(AT, "No title")
                        .change()
                        .wire())
                .isEqualTo("submitted");
    }

    @Test
    void aWithdrawalKeepsWhoAndWhy() {
        StatementState.Withdrawn withdrawn =
                new StatementState.Submitted().withdraw(AT, Withdrawer.DELEGATION, "Superseded");

        assertThat(withdrawn.by()).isEqualTo(Withdrawer.DELEGATION);
        assertThat(withdrawn.reason()).isEqualTo("Superseded");
    }

    private static Set<String> transitions(Class<? extends StatementState> state) {
        return Arrays.stream(state.getDeclaredMethods())
                .filter(method -> StatementState.class.isAssignableFrom(method.getReturnType()))
                .map(Method::getName)
                .collect(Collectors.toSet());
    }
}
