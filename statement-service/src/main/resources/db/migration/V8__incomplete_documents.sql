-- A document that could not be read has no model and no words; it is kept as it came, and never accepted.
alter table statement_version
    alter column model_key drop not null,
    alter column model_sha256 drop not null,
    alter column model_size drop not null,
    alter column model_media_type drop not null,
    alter column model_reader drop not null,
    alter column word_count drop not null,
    alter column word_unit drop not null,
    add check (num_nonnulls(model_key, model_sha256, model_size, model_media_type, model_reader, word_count, word_unit)
        in (0, 7)),
    add check (model_key is not null or verdict = 'fail');
