-- The position is the consumer's, by its channel; each service names the one that read a topic until now.
alter table inbox_position add column consumer text not null default '';
alter table inbox_position alter column consumer drop default;
alter table inbox_position drop constraint inbox_position_pkey;
alter table inbox_position add primary key (consumer, topic, aggregate_id);
