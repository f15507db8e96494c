package org.opendebate.statements.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
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
    void whatIsNotReadyIsNotAccepted() {
        assertThat(transitions(StatementState.Incomplete.class))
                .containsOnly("complete", "giveBack", "withdraw", "change");
        assertThat(transitions(StatementState.Awaiting.class))
                .containsOnly("confirmed", "giveBack", "withdraw", "change");
    }

    @Test
    void aVersionIsIncompleteBeforeItAwaitsAnybody() {
        assertThat(StatementState.Undecided.of(false, false).wire()).isEqualTo("incomplete");
        assertThat(StatementState.Undecided.of(true, false).wire()).isEqualTo("awaiting");
        assertThat(StatementState.Undecided.of(true, true).wire()).isEqualTo("submitted");
    }

    @Test
    void aWithdrawalKeepsWhoAndWhy() {
        var why = new StatementState.Withdrawal(AT, Withdrawer.DELEGATION, "Superseded", null);

        assertThat(new StatementState.Submitted().withdraw(why).why()).isEqualTo(why);
    }

    private static Set<String> transitions(Class<? extends StatementState> state) {
        return Arrays.stream(state.getDeclaredMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> StatementState.class.isAssignableFrom(method.getReturnType()))
                .map(Method::getName)
                .collect(Collectors.toSet());
    }
}
