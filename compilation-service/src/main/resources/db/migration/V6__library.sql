-- What a library keeps of a document in each of its languages.
create table document_library (
    symbol       text not null references document (symbol),
    language     text not null,
    job_number   text,
    release_date date,
    agenda_item  text,
    distribution text not null check (distribution in ('general', 'limited')),
    primary key (symbol, language)
);

create trigger document_library_stands before update or delete on document_library
    for each row execute function refuse_change_of_published();
