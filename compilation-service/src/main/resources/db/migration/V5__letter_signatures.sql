-- Signatures of covering letters; one that does not stand any more is kept with the time when it was voided.
create table covering_letter_signature (
    id            uuid primary key,
    meeting_id    uuid not null,
    seal          int  not null,
    letter_sha256 text not null check (letter_sha256 ~ '^[0-9a-f]{64}$'),
    signed_by     text not null,
    delegation    text not null,
    signed_at     timestamptz not null,
    voided_at     timestamptz
);
create unique index covering_letter_signature_standing on covering_letter_signature (meeting_id) where voided_at is null;
