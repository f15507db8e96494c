-- What other services told. Rows are written by the consumers only, each whole at every event.
create table meeting (
    id                   uuid primary key,
    organ                text    not null,
    format               text    not null,
    date                 date    not null,
    time_zone            text    not null,
    theme                text    not null,
    agenda_item          text,
    state                text    not null,
    specimen             boolean not null,
    president_delegation text    not null,
    president_name       text    not null,
    president_title      text,
    debate_office        text    not null,
    debate_telephone     text
);

create table meeting_briefer (
    meeting_id   uuid not null references meeting (id) on delete cascade,
    position     int  not null,
    key          text not null,
    name         text not null,
    title        text not null,
    organisation text,
    primary key (meeting_id, position)
);

create table delegation (
    code text primary key,
    kind text not null
);

-- The name in force has no "until"; a former one held before that day.
create table delegation_name (
    code         text not null references delegation (code) on delete cascade,
    language     text not null,
    until        date,
    list_form    text not null,
    running_form text,
    unique nulls not distinct (code, language, until)
);

create table council (
    year int primary key
);

create table council_member (
    year       int  not null references council (year) on delete cascade,
    delegation text not null,
    primary key (year, delegation)
);

create table statement (
    id              uuid primary key,
    meeting_id      uuid not null,
    version         int  not null,
    state           text not null,
    kind            text not null,
    delegation      text,
    briefer         text,
    language        text not null,
    original_key    text not null,
    original_sha256 text not null,
    original_size   bigint not null,
    model_key       text not null,
    model_sha256    text not null,
    model_size      bigint not null
);
create index statement_of_meeting on statement (meeting_id, id);

create table seal (
    meeting_id uuid not null,
    number     int  not null,
    revoked    boolean not null,
    sealed_at  timestamptz not null,
    primary key (meeting_id, number)
);

create table sealed_statement (
    meeting_id      uuid not null,
    number          int  not null,
    position        int  not null,
    statement_id    uuid not null,
    version         int  not null,
    decision        text not null,
    reason          text,
    kind            text not null,
    delegation      text,
    briefer         text,
    language        text not null,
    speaker_name    text not null,
    speaker_title   text,
    speaker_level   text not null,
    original_key    text not null,
    original_sha256 text not null,
    original_size   bigint not null,
    model_key       text not null,
    model_sha256    text not null,
    model_size      bigint not null,
    model_reader    text not null,
    primary key (meeting_id, number, position),
    unique (meeting_id, number, statement_id),
    foreign key (meeting_id, number) references seal (meeting_id, number) on delete cascade
);

-- Objects of the statement bucket that this service wants in its own, once per hash.
create table held_object (
    sha256        text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    source_key    text not null,
    size          bigint not null,
    held          boolean not null default false,
    attempts      int  not null default 0,
    next_try_at   timestamptz not null,
    claimed_until timestamptz,
    failure       text
);
create index held_object_wanted on held_object (next_try_at) where not held;

-- One rendering of a compilation, in all its forms. Never changed after it was written.
create table edition (
    id          uuid primary key,
    meeting_id  uuid not null,
    seal        int  not null,
    language    text not null,
    title       text not null,
    engine      text not null,
    rendered_at timestamptz not null
);

create table edition_annex (
    edition_id   uuid not null references edition (id) on delete cascade,
    number       int  not null,
    e_id         text not null,
    label        text not null,
    title        text not null,
    statement_id uuid not null,
    version      int  not null,
    placed_as    text not null,
    sha256       text not null,
    primary key (edition_id, number),
    unique (edition_id, e_id),
    unique (edition_id, statement_id)
);

create table edition_form (
    edition_id uuid not null references edition (id) on delete cascade,
    form       text not null,
    sha256     text not null,
    size       bigint not null,
    primary key (edition_id, form)
);

-- One row per meeting; its lock orders seals, revocations, drafts and the publication.
create table compilation (
    meeting_id    uuid primary key,
    seal          int  not null,
    state         text not null check (state in ('unsealed', 'waiting', 'drafted', 'published')),
    edition_id    uuid references edition (id),
    symbol        text,
    attempts      int  not null default 0,
    next_try_at   timestamptz not null,
    claimed_until timestamptz,
    failure       text,
    row_version   bigint not null default 0,
    check ((state in ('drafted', 'published')) = (edition_id is not null)),
    check ((state = 'published') = (symbol is not null))
);
create index compilation_waiting on compilation (next_try_at) where state = 'waiting';

create table document (
    symbol        text primary key,
    base_symbol   text not null,
    meeting_id    uuid not null,
    seal          int  not null,
    edition_id    uuid not null unique references edition (id),
    letter_date   date not null,
    document_date date not null,
    published_at  timestamptz not null,
    manifest      text not null,
    manifest_jws  text not null
);
create index document_family on document (base_symbol, symbol);
create index document_of_meeting on document (meeting_id);

create function refuse_change_of_published() returns trigger language plpgsql as $$
begin
    raise exception 'a published document is never changed (% refused)', tg_op;
end
$$;
create trigger document_stands before update or delete on document
    for each row execute function refuse_change_of_published();
