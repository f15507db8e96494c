-- What a document does to another: addendum, corrigendum, revision, reissue. What was published before is a compilation.
alter table document add column kind text not null default 'compilation';
alter table document add column parent_symbol text references document (symbol);
-- The number that the document had before its symbol.
alter table document add column alias text unique;
alter table document add constraint document_has_a_parent
    check ((kind in ('addendum', 'corrigendum', 'revision', 'reissue')) = (parent_symbol is not null));

-- The seal that came after the publication, from which addenda and the others are made; null while there is none.
alter table compilation add column further_seal int;
alter table compilation add column further_revoked boolean not null default false;
