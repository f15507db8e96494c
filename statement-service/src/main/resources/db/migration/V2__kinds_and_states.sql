-- Statements of groups and joint ones, those that are not complete or not confirmed by all, and how each came.
alter table statement
    drop constraint statement_kind_check,
    drop constraint statement_state_check,
    drop constraint statement_check2,
    add column place text,
    -- the other delegations of a joint statement with their answers: ' BRA:asked KEN:confirmed'
    add column joint text not null default '',
    add column late boolean not null default false,
    add column requested_by text,
    add column correct_until timestamptz check (correct_until is null or state = 'returned'),
    add column remarks text not null default '[]',
    add constraint statement_kind_check
        check (kind in ('national', 'council-member', 'briefing', 'group', 'joint')),
    add constraint statement_state_check
        check (state in ('incomplete', 'awaiting', 'submitted', 'accepted', 'returned', 'withdrawn')),
    add constraint statement_decided
        check ((state in ('incomplete', 'awaiting', 'submitted')) = (decided_at is null)),
    add constraint statement_joint check ((kind = 'joint') = (joint <> ''));
update statement set place = coalesce(delegation, briefer);
alter table statement alter column place set not null;

-- what stands once: of a group its name beside the delegation, of a joint statement the others beside it
drop index statement_standing;
create unique index statement_standing on statement (meeting_id, kind, place) where state <> 'withdrawn';

alter table statement_version
    add column author_name text,
    add column author_title text,
    add column group_name text,
    add column group_members text,
    add column admission text not null default 'in-time',
    add column uploaded_by text not null default 'delegation' check (uploaded_by in ('delegation', 'secretariat')),
    add column received_via text check (received_via in ('e-speakers', 'e-mail', 'note-verbale', 'other')),
    add column received_elsewhere_at timestamptz,
    add column evidence_key text,
    add column evidence_sha256 text,
    add column evidence_size bigint,
    add column evidence_media_type text;

-- The decision that a rule need not hold for a statement.
create table waiver (
    statement_id uuid        not null references statement,
    rule         text        not null,
    because      text        not null,
    waived_by    text        not null,
    waived_at    timestamptz not null,
    primary key (statement_id, rule)
);

create table late_grant (
    id         uuid        primary key,
    meeting_id uuid        not null references meeting,
    delegation text        not null,
    reason     text        not null,
    until      timestamptz not null,
    granted_by text        not null,
    granted_at timestamptz not null,
    revoked_at timestamptz,
    revision   bigint      not null
);
create index late_grant_of_meeting on late_grant (meeting_id, id);
create index late_grant_of_delegation on late_grant (meeting_id, delegation) where revoked_at is null;
