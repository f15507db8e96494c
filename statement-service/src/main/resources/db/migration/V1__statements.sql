-- What this service knows of a meeting. One row per meeting, whose lock orders submission and sealing: a change of a
-- statement holds it shared, sealing, revoking and publishing hold it exclusively.
create table meeting (
    id                 uuid        primary key,
    facts              text        not null,
    close              timestamptz not null,
    seal_allowed_after timestamptz not null,
    seal_automatically boolean     not null,
    last_seal          int         not null default 0,
    standing_seal      int,
    published_seal     int,
    symbol             text,
    seal_revision      bigint      not null default 0,
    check (standing_seal is null or standing_seal between 1 and last_seal)
);
create index meeting_to_seal on meeting (seal_allowed_after) where seal_automatically and last_seal = 0;

create table delegation (
    code  text primary key,
    kind  text not null,
    names text not null,
    former_names text not null
);

create table council_year (
    year         int  primary key,
    members      text not null,
    presidencies text not null
);

create table statement (
    id                uuid   primary key,
    meeting_id        uuid   not null references meeting,
    kind              text   not null check (kind in ('national', 'council-member', 'briefing')),
    delegation        text,
    briefer           text,
    current_version   int    not null check (current_version > 0),
    state             text   not null check (state in ('submitted', 'accepted', 'returned', 'withdrawn')),
    decided_at        timestamptz,
    reason            text,
    withdrawn_by      text check (withdrawn_by in ('delegation', 'secretariat')),
    published_version int,
    revision          bigint not null,
    check ((kind = 'briefing') = (delegation is null)),
    check ((kind = 'briefing') = (briefer is not null)),
    check ((state = 'submitted') = (decided_at is null)),
    check ((state = 'withdrawn') = (withdrawn_by is not null))
);
create index statement_of_meeting on statement (meeting_id, id);
create index statement_of_delegation on statement (meeting_id, delegation, id);
create unique index statement_standing on statement (meeting_id, kind, coalesce(delegation, briefer))
    where state <> 'withdrawn';

-- A version is written once and never changed.
create table statement_version (
    statement_id           uuid        not null references statement,
    number                 int         not null,
    language               text        not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    speaker_name           text        not null,
    speaker_title          text,
    speaker_level          text        not null,
    signatory_name         text,
    signatory_role         text,
    received_at            timestamptz not null,
    original_key           text        not null,
    original_sha256        text        not null,
    original_size          bigint      not null,
    original_media_type    text        not null,
    model_key              text        not null,
    model_sha256           text        not null,
    model_size             bigint      not null,
    model_media_type       text        not null,
    model_reader           text        not null,
    cover_letter_key       text,
    cover_letter_sha256    text,
    cover_letter_size      bigint,
    cover_letter_media_type text,
    guidance_note_version  int         not null,
    verdict                text        not null,
    rules                  text        not null,
    word_count             int         not null,
    word_unit              text        not null,
    receipt                text        not null,
    jws                    text        not null,
    primary key (statement_id, number)
);

create table seal (
    meeting_id uuid        not null references meeting,
    number     int         not null,
    sealed_at  timestamptz not null,
    sealed_by  text        not null,
    state      text        not null check (state in ('sealed', 'revoked')),
    revoked_at timestamptz,
    statements text        not null,
    primary key (meeting_id, number)
);
