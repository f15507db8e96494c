-- A claim is completed, renewed and released by its token; old keys are purged by age.
create index idempotency_key_token on idempotency_key (token);
create index idempotency_key_age on idempotency_key (created_at);
