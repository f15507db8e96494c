-- The signed receipt of each translation that was handed in, also of one that was replaced or taken away.
create table translation_receipt (
    id           uuid        primary key,
    statement_id uuid        not null references statement,
    language     text        not null,
    sha256       text        not null,
    received_at  timestamptz not null,
    receipt      text        not null,
    jws          text        not null
);
create index translation_receipt_of_statement on translation_receipt (statement_id, language, id);
