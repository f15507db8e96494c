-- A translation is of one document: it is told as long as that document is the statement's.
create table translation (
    statement_id    uuid   not null references statement,
    language        text   not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    of_sha256       text   not null,
    original_key    text   not null,
    original_sha256 text   not null,
    original_size   bigint not null,
    model_key       text   not null,
    model_sha256    text   not null,
    model_size      bigint not null,
    model_reader    text   not null,
    primary key (statement_id, language, of_sha256)
);

-- who heads a delegation, as the register's event has it
alter table delegation add column representatives text not null default '[]';
