-- Organs as the register tells them. Rows are written by the consumer only, each whole at every event.
create table organ (
    code   text primary key,
    series text not null,
    actor  text not null,
    membership text not null
);

create table organ_name (
    code              text not null references organ (code) on delete cascade,
    language          text not null,
    title             text not null,
    president         text not null,
    president_in_text text not null,
    members           text not null,
    primary key (code, language)
);
