create table meeting (
    id                    uuid        primary key,
    version               bigint      not null,
    organ                 text        not null,
    type                  text        not null check (type in ('open-debate', 'debate', 'briefing')),
    format                text        not null check (format in ('videoconference', 'chamber')),
    meeting_date          date        not null,
    theme                 text        not null check (theme <> ''),
    agenda_item           text,
    specimen              boolean     not null,
    president_delegation  text        not null references delegation,
    president_name        text        not null,
    president_title       text,
    briefers              jsonb       not null,
    state                 text        not null check (state in ('draft', 'announced', 'closed', 'published')),
    due_at                timestamptz not null,
    close_at              timestamptz not null,
    guidance_note_version int,
    letter                jsonb,
    concept_note          jsonb,
    document_symbol       text,
    recorded_at           timestamptz not null,
    check (due_at <= close_at),
    check (state = 'draft' or guidance_note_version is not null),
    check ((state = 'published') = (document_symbol is not null))
);
create index meeting_by_date on meeting (meeting_date desc, id desc);
create index meeting_by_state on meeting (state, meeting_date desc, id desc);
-- what the closing rule looks at every second
create index meeting_to_close on meeting (close_at) where state = 'announced';

-- Every version of every guidance note; a submission names the one it was judged by.
create table guidance_note (
    meeting_id  uuid        not null references meeting,
    version     int         not null check (version > 0),
    note        jsonb       not null,
    recorded_at timestamptz not null,
    primary key (meeting_id, version)
);
