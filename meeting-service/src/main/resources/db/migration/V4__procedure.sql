-- The whole procedure: more states and kinds of meetings, who is invited, what was heard of seal and compilation.
alter table meeting
    add column sub_theme         text,
    add column meeting_record    text,
    -- how many briefers were ever named, so that no key is given twice
    add column briefers_named    int         not null default 0 check (briefers_named >= 0),
    add column invitees          jsonb       not null default '[]',
    add column announced_at      timestamptz,
    add column opening_at        timestamptz,
    -- the last moment of a state that follows the clock
    add column state_until       timestamptz,
    add column seal_number       int         not null default 0 check (seal_number >= 0),
    add column seal_stands       boolean     not null default false,
    add column drafted_seal      int         not null default 0 check (drafted_seal >= 0),
    add column cancelled_because text,
    drop constraint meeting_type_check,
    drop constraint meeting_state_check,
    drop constraint meeting_check1,
    drop constraint meeting_check2;

update meeting set briefers_named = jsonb_array_length(briefers);
update meeting set announced_at = recorded_at, opening_at = least(recorded_at, due_at) where state <> 'draft';
update meeting set state_until = opening_at - interval '1 millisecond' where state = 'announced';

alter table meeting
    add constraint meeting_type check (
        type in ('open-debate', 'debate', 'briefing', 'private-meeting', 'consultations')),
    add constraint meeting_state check (
        state in ('draft', 'announced', 'open', 'due', 'closed', 'sealed', 'compiled', 'published', 'cancelled')),
    add constraint meeting_opens_before_due check (opening_at <= due_at),
    add constraint meeting_announced_with_note check (
        announced_at is null or (guidance_note_version is not null and opening_at is not null)),
    add constraint meeting_draft_is_not_announced check (
        case state when 'draft' then announced_at is null when 'cancelled' then true else announced_at is not null end),
    add constraint meeting_published_with_symbol check (state <> 'published' or document_symbol is not null),
    add constraint meeting_cancelled_with_reason check ((state = 'cancelled') = (cancelled_because is not null)),
    add constraint meeting_follows_the_clock check ((state in ('announced', 'open', 'due')) = (state_until is not null));

drop index meeting_to_close;
-- what the clock rule looks at every second
create index meeting_by_clock on meeting (state_until) where state_until is not null;
