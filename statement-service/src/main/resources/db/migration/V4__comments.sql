-- What reviewers say of a statement to each other: written once, never told outside the Secretariat.
create table comment (
    id           uuid        primary key,
    statement_id uuid        not null references statement,
    version      int         not null,
    written_at   timestamptz not null,
    written_by   text        not null,
    rule         text,
    place        text,
    text         text        not null
);
create index comment_of_statement on comment (statement_id, id);
