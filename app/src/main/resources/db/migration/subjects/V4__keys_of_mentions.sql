-- Keys by which mentions without a common identifier meet, and by which it is counted how common a value is.

create table subjects.mention_key (
    mention_id uuid not null,
    held_by uuid not null,
    rule text not null,
    key bytea not null,
    meets boolean not null,
    constraint mention_key_once primary key (mention_id, key)
);
create index mention_key_by_key on subjects.mention_key (key, held_by, mention_id);
create index mention_key_counted on subjects.mention_key (held_by, rule) where not meets;
comment on table subjects.mention_key is 'Keys made of what a reported person or account is said to be, such as the sound of a surname with the year of birth. Digests: they say that two are equal, and nothing else. None of victims and recipients.';
comment on column subjects.mention_key.mention_id is 'The mention.';
comment on column subjects.mention_key.held_by is 'Circle of need to know that holds it.';
comment on column subjects.mention_key.rule is 'Blocking rule of the model, or the column whose value is counted.';
comment on column subjects.mention_key.key is 'SHA-256 of the rule and of what the mention says.';
comment on column subjects.mention_key.meets is 'Whether mentions that share it are compared; else it only counts how common a value is.';

comment on table subjects.left_out is 'Mentions of which some identifiers and keys brought nobody, because too many mentions have them.';
comment on column subjects.left_out.suppressed is 'How many of its identifiers and keys were left out.';

alter table subjects.mention_key enable row level security;
create policy need_to_know on subjects.mention_key to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[]))
    with check (held_by = any ((select governance.actor_groups())::uuid[]));
grant select, insert on subjects.mention_key to wardline_app;

-- Every referral goes through the linking service once more, so that all have keys; no candidate is proposed twice.
delete from subjects.linked_referral;
