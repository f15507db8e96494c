-- What a draft before the seal needs of a statement; null in rows that were written before, until the next event.
alter table statement add column speaker_name text;
alter table statement add column speaker_title text;
alter table statement add column speaker_level text;
alter table statement add column model_reader text;
alter table statement add column group_name text;
alter table statement add column joint_with text;

-- Whether a briefer is to be confirmed; what was told before is taken as confirmed until the next event.
alter table meeting_briefer add column confirmed boolean not null default true;

-- The draft of what is accepted, one in each language that was asked for; the digest is that of what it is made from.
create table preview (
    meeting_id    uuid not null,
    language      text not null,
    digest        text not null,
    edition_id    uuid unique references edition (id),
    attempts      int  not null default 0,
    next_try_at   timestamptz not null,
    claimed_until timestamptz,
    failure       text,
    primary key (meeting_id, language)
);
create index preview_wanted on preview (next_try_at) where edition_id is null;
