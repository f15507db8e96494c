package org.opendebate.local.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.opendebate.local.client.Api;
import org.opendebate.local.client.DebateFailed;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.Stack;

/** Plays the debate from announcement to published compilation on a stack that has seen no other. */
public final class Player {

    private final Debate debate;
    private final Kills kills;
    private final Consumer<String> out;

    /**
     * @param start of the real time that is shown, as System.nanoTime gave it
     * @param out told what happens, line by line
     */
    public Player(Stack stack, List<Kill> kills, long start, Consumer<String> out) {
        Progress progress = new Progress(start, out, stack::businessNow);
        this.kills = new Kills(kills, stack, progress);
        this.debate = new Debate(
                stack,
                new Api(stack.layout().url(Port.GATEWAY), this.kills::onCall),
                Samples.read(stack.layout().root().resolve("deploy/local/samples")),
                progress);
        this.out = out;
    }

    /**
     * @param folder where the document's forms and the manifest are left
     * @return what does not agree between the submissions and the manifest; empty when all is right
     * @throws DebateFailed when a call is not answered as it should be
     */
    public List<String> play(Path folder) {
        Announcement announcement = new Announcement(debate);
        kills.during(Step.MEETING, announcement::prepare);
        kills.during(Step.ANNOUNCEMENT, announcement::announce);

        Submissions submissions = new Submissions(debate);
        kills.during(Step.REFUSALS, submissions::refusals);
        kills.during(Step.SUBMISSIONS, submissions::nationalStatements);
        kills.during(Step.RETURN, submissions::returned);
        kills.during(Step.WITHDRAWAL, submissions::withdrawn);
        kills.during(Step.COUNCIL, submissions::briefingsAndCouncil);

        Review review = new Review(debate);
        kills.during(Step.CLOSE, review::close);
        kills.during(Step.ACCEPTANCE, review::acceptAll);
        kills.during(Step.SEAL, review::seal);

        Publication publication = new Publication(debate);
        kills.during(Step.COMPILATION, publication::awaitDraft);
        kills.during(Step.PUBLICATION, publication::publish);
        Manifest[] manifest = new Manifest[1];
        kills.during(Step.DOWNLOADS, () -> manifest[0] = publication.download(folder));

        out.accept("");
        debate.ledger().table(manifest[0], debate::nameOf).forEach(out);
        return debate.ledger().differences(manifest[0]);
    }
}
