-- A document has an edition in each of its languages, all under one symbol.
alter table document add column original_language text not null default 'en';

create table document_edition (
    symbol     text not null references document (symbol),
    language   text not null,
    edition_id uuid not null unique references edition (id),
    primary key (symbol, language)
);

-- What was published before has the one language of its edition.
insert into document_edition (symbol, language, edition_id)
select document.symbol, edition.language, edition.id
from document join edition on edition.id = document.edition_id;

create trigger document_edition_stands before update or delete on document_edition
    for each row execute function refuse_change_of_published();

-- Delegations whose name the register did not have in the edition's language, so that the English one stands there.
alter table edition add column english_names text[] not null default '{}';
