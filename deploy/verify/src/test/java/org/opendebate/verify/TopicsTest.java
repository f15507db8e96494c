package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.opendebate.contracts.Topics;
import org.opendebate.local.stack.Stack;

class TopicsTest {

    @Test
    void localStackMakesTheTopicsOfTheContracts() {
        assertEquals(Topics.ALL, Stack.TOPICS);
    }
}
