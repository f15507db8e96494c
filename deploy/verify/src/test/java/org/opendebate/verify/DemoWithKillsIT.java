package org.opendebate.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.opendebate.local.demo.Step;

/** The same, with each of the four services killed once in the middle, at a seeded step. */
class DemoWithKillsIT extends DemoIT {
    private static final Step[] STEPS = Step.values();

    @Override
    List<String> kills() {
        long seed = Long.getLong("opendebate.seed", 20210524);
        System.out.println("kills of seed " + seed + "; another: -Dopendebate.seed=N");
        Random random = new Random(seed);
        List<String> arguments = new ArrayList<>();
        for (String service : List.of("gateway", "meeting-service", "statement-service", "compilation-service")) {
            arguments.add("--kill");
            arguments.add(service + "@" + STEPS[random.nextInt(STEPS.length)].wire());
        }
        return arguments;
    }
}
