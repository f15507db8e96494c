package org.opendebate.meetings.meeting.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.opendebate.kit.storage.Uploads;
import org.opendebate.meetings.meeting.Paper;
import org.opendebate.meetings.meeting.PaperObjects;

/** Papers in the object store; what is not kept is swept. */
@ApplicationScoped
class StoredPaperObjects implements PaperObjects {
    private final Uploads uploads;

    StoredPaperObjects(Uploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public void keep(Paper paper) {
        List<String> keys = new ArrayList<>(List.of(paper.key()));
        paper.model().ifPresent(model -> keys.add(model.key()));
        uploads.keep(keys);
    }
}
