package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The blocks of docs/integrate.md, pasted as they stand where the stack runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodName.class)
abstract class IntegrateCases {
    private static final String PAGE = "docs/integrate.md";

    private final RunningStack running;
    private List<String> blocks;

    IntegrateCases(RunningStack running) {
        this.running = running;
    }

    @BeforeAll
    void start() {
        blocks = Commands.blocks(PAGE, "sh");
    }

    @Test
    void everyBlockIsOneOfThoseThatAreRunHere() {
        assertEquals(6, blocks.size(), blocks::toString);
    }

    @Test
    void theProgramsAreThoseThatLieBesideThePage() {
        assertEquals(List.of(Repository.text("docs/example/integrate/Submit.java")), Commands.blocks(PAGE, "java"));
        assertEquals(List.of(Repository.text("docs/example/integrate/submit.mjs")), Commands.blocks(PAGE, "js"));
    }

    @Test
    void twoCommandsGiveAnAcceptedStatementAndItsReceipt() {
        DebianPackage.CURL.needed();
        String submitted = run(blocks.get(0));
        String accepted = run(blocks.get(1));

        assertTrue(submitted.contains("\"jws\":\"ey"), submitted);
        assertTrue(accepted.contains("\"state\":\"accepted\""), accepted);
        assertTrue(accepted.contains("\"delegation\":\"JPN\""), accepted);
    }

    @Test
    void whatIsPastedTwiceIsAnsweredAsBefore() {
        DebianPackage.CURL.needed();
        assertEquals(run(blocks.get(0)), run(blocks.get(0)));
    }

    @Test
    void theClientInJavaSubmits() {
        String told = run(blocks.get(2) + blocks.get(3));

        assertTrue(told.contains("receipt: ey"), told);
        assertTrue(told.contains("it is accepted"), told);
    }

    @Test
    void theClientInTypeScriptSubmits() {
        String told = run(blocks.get(2) + blocks.get(4));

        assertTrue(told.contains("receipt: ey"), told);
        assertTrue(told.contains("it is accepted"), told);
    }

    @Test
    void aBatchTellsOfEachItemAndIsTheSameBatchWhenItIsPastedTwice() {
        DebianPackage.CURL.needed();
        String told = run(blocks.get(5));

        assertTrue(told.contains("event:item"), told);
        assertTrue(told.contains("\"state\":\"taken\",\"status\":201"), told);
        assertTrue(told.contains("\"jws\":\"ey"), told);
        assertTrue(told.contains("/api/v1/problems/cover-letter-missing"), told);
        assertTrue(told.contains("{\"items\":2,\"waiting\":0,\"taken\":1,\"refused\":1}"), told);
        assertEquals(data(told), data(run(blocks.get(5))));
    }

    private static List<String> data(String events) {
        return events.lines().filter(line -> line.startsWith("data:")).toList();
    }

    private String run(String block) {
        Map<String, String> environment = new HashMap<>(running.environment());
        environment.put("PATH", System.getProperty("java.home") + "/bin:" + System.getenv("PATH"));
        return new Commands(block.lines().toList()).run(Repository.ROOT, environment);
    }
}
