-- When the report came in which a mention stands: what reviews of how long a person is kept go by.

create view intake.mention_received with (security_invoker = true) as
    select m.id as mention_id, r.received_at
      from intake.mention m
      join intake.referral r on r.id = m.referral_id;
comment on view intake.mention_received is 'When the report of each mention was received. Shows what the reader may see of both.';
comment on column intake.mention_received.mention_id is 'The mention.';
comment on column intake.mention_received.received_at is 'When its referral was received.';
grant select on intake.mention_received to wardline_app;
