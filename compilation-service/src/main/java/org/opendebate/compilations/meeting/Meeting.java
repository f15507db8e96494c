package org.opendebate.compilations.meeting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The row of a meeting, rewritten whole at every event. */
@Entity
@Table(name = "meeting")
class Meeting {
    @Id
    private UUID id;

    private String organ;
    private String format;
    private LocalDate date;
    private String timeZone;
    private String theme;
    private String agendaItem;
    private String state;
    private boolean specimen;
    private String presidentDelegation;
    private String presidentName;
    private String presidentTitle;
    private String debateOffice;
    private String debateTelephone;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "meeting_briefer", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    private List<Briefer> briefers = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "meeting_paper", joinColumns = @JoinColumn(name = "meeting_id"))
    private Set<Paper> papers = new HashSet<>();

    protected Meeting() {}

    Meeting(UUID id) {
        this.id = id;
    }

    void learn(MeetingFacts facts) {
        organ = facts.organ();
        format = facts.format();
        date = facts.date();
        timeZone = facts.timeZone().getId();
        theme = facts.theme();
        agendaItem = facts.agendaItem().orElse(null);
        state = facts.state();
        specimen = facts.specimen();
        presidentDelegation = facts.president().delegation();
        presidentName = facts.president().name();
        presidentTitle = facts.president().title().orElse(null);
        debateOffice = facts.debateOffice().name();
        debateTelephone = facts.debateOffice().telephone().orElse(null);
        briefers.clear();
        briefers.addAll(facts.briefers());
        Set<Paper> told = Set.copyOf(facts.papers());
        papers.retainAll(told);
        papers.addAll(told);
    }

    MeetingFacts facts() {
        return new MeetingFacts(
                id,
                organ,
                format,
                date,
                ZoneId.of(timeZone),
                theme,
                Optional.ofNullable(agendaItem),
                state,
                specimen,
                new MeetingFacts.President(presidentDelegation, presidentName, Optional.ofNullable(presidentTitle)),
                briefers,
                List.copyOf(papers),
                new MeetingFacts.Office(debateOffice, Optional.ofNullable(debateTelephone)));
    }
}
