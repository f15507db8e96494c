-- Who of the Secretariat looks after a statement: null once nobody does any more.
create table assignment (
    statement_id uuid        primary key references statement,
    assignee     text,
    assigned_at  timestamptz not null,
    revision     bigint      not null
);

-- a meeting's queue: one state of it in the order of the ids, and the counts per state
create index statement_queue on statement (meeting_id, state, id);
