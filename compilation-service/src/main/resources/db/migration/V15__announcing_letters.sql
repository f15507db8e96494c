-- The papers of the announcement, as meeting-service tells them; rewritten whole at every event.
create table meeting_paper (
    meeting_id      uuid not null references meeting (id) on delete cascade,
    part            text not null,
    language        text not null,
    dated           date,
    original_key    text not null,
    original_sha256 text not null,
    original_size   bigint not null,
    model_key       text,
    model_sha256    text,
    model_size      bigint,
    model_reader    text,
    primary key (meeting_id, part)
);

-- The bucket that a wanted object is copied from.
alter table held_object add column source text not null default 'STATEMENTS'
    check (source in ('STATEMENTS', 'MEETINGS'));

-- A paper of an announcing letter is an annex that is no statement.
alter table edition_annex alter column statement_id drop not null;

-- A meeting is announced by one letter.
create unique index document_letter_of_meeting on document (meeting_id) where kind = 'letter';
