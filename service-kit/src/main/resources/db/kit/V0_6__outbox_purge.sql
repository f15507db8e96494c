-- What was sent long ago is purged by age.
create index outbox_sent on outbox (sent_at) where sent_at is not null;
