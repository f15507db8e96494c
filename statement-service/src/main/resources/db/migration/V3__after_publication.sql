-- The documents of a meeting's family, as last told, and in which of them a statement's published version stands.
alter table meeting add column documents text not null default '';
update meeting set documents = coalesce(symbol, '');

alter table statement add column published_symbol text;
update statement s set published_symbol = m.symbol from meeting m where m.id = s.meeting_id and s.published_version is not null;
alter table statement add constraint statement_published check ((published_version is null) = (published_symbol is null));
