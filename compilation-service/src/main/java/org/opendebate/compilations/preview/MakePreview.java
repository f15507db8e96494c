package org.opendebate.compilations.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.opendebate.compilations.drafting.Compilations;
import org.opendebate.compilations.drafting.Gathering;
import org.opendebate.compilations.drafting.Making;
import org.opendebate.compilations.drafting.Outlook;
import org.opendebate.compilations.drafting.Progress;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.compilations.meeting.Meetings;
import org.opendebate.compilations.rendering.Imprint;
import org.opendebate.compilations.rendering.Material;
import org.opendebate.compilations.rendering.RenderingFailed;
import org.opendebate.compilations.rendering.Unfinished;
import org.opendebate.compilations.work.SpareWork;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.storage.Sha256;

/** Makes what was asked for, of the state of the moment: claim, look, render and keep outside any transaction. */
@ApplicationScoped
public class MakePreview implements SpareWork {
    private static final Logger LOG = Logger.getLogger(MakePreview.class);

    private final Previews previews;
    private final Meetings meetings;
    private final Compilations compilations;
    private final Gathering gathering;
    private final Making making;
    private final BusinessClock clock;
    private final ObjectMapper json;

    MakePreview(
            Previews previews,
            Meetings meetings,
            Compilations compilations,
            Gathering gathering,
            Making making,
            BusinessClock clock,
            ObjectMapper json) {
        this.previews = previews;
        this.meetings = meetings;
        this.compilations = compilations;
        this.gathering = gathering;
        this.making = making;
        this.clock = clock;
        this.json = json.copy().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    }

    /** All that a preview shows but its day: the same state has the same digest, so that it is made once. */
    public String digest(Outlook outlook) {
        try {
            return Sha256.of(json.writeValueAsBytes(outlook));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the state of " + outlook.meeting().id() + " cannot be written", e);
        }
    }

    @Override
    public boolean step() {
        Optional<Previews.Claimed> next = previews.claim();
        next.ifPresent(this::work);
        return next.isPresent();
    }

    private void work(Previews.Claimed claimed) {
        Optional<MeetingFacts> meeting = meetings.facts(claimed.meetingId())
                .filter(known -> compilations.progress(known.id()) instanceof Progress.Unsealed);
        Optional<Outlook> outlook = meeting.map(gathering::outlook);
        outlook.flatMap(Outlook::material)
                .ifPresentOrElse(
                        material -> make(claimed, outlook.orElseThrow(), material), () -> previews.forget(claimed));
    }

    private void make(Previews.Claimed claimed, Outlook outlook, Material material) {
        try {
            Unfinished unfinished = new Unfinished(
                    clock.instant().atZone(outlook.meeting().timeZone()).toLocalDate(),
                    outlook.whoseUndecided(),
                    outlook.whoseMissing());
            EditionFacts edition =
                    making.make(material, Imprint.preview(outlook.meeting(), unfinished), claimed.language());
            boolean kept = previews.made(claimed, digest(outlook), edition);
            LOG.infof("preview made meeting=%s language=%s kept=%s", claimed.meetingId(), claimed.language(), kept);
        } catch (RuntimeException e) {
            LOG.errorf(e, "preview not made meeting=%s language=%s", claimed.meetingId(), claimed.language());
            previews.failed(claimed, e instanceof RenderingFailed ? e.getMessage() : "failed");
        }
    }
}
