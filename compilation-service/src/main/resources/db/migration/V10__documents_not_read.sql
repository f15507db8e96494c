-- Of a document that could not be read there is no model. Such a statement is never accepted, but a seal lists it too.
alter table statement
    alter column model_key drop not null,
    alter column model_sha256 drop not null,
    alter column model_size drop not null,
    add check (model_key is not null or state <> 'accepted');
alter table sealed_statement
    alter column model_key drop not null,
    alter column model_sha256 drop not null,
    alter column model_size drop not null,
    alter column model_reader drop not null,
    add check (model_key is not null or decision <> 'accepted');
