-- What was sent stays with the force that has it. Once the sender erased the person, the sender's own circle sees that row no
-- more, and the force is told, so that it does the same as far as it answers for its copy (DPA 2018 s.48(9)).

alter table dissemination.dissemination add column erased_at timestamptz;
comment on column dissemination.dissemination.erased_at is 'When the circle that sent it first erased the person: from then on that circle sees it no more. Null: it does.';
alter table dissemination.telephone_release add column erased_at timestamptz;
comment on column dissemination.telephone_release.erased_at is 'When the circle that released it erased the person: from then on that circle sees it no more. Null: it does.';

create table dissemination.erasure_notice (
    id uuid primary key,
    dissemination_id uuid not null references dissemination.dissemination (id),
    deletion_id uuid not null,
    held_by uuid not null,
    recipient_group uuid not null,
    force text not null,
    told_at timestamptz not null,
    acknowledged_by uuid,
    acknowledged_at timestamptz,
    constraint erasure_notice_once unique (dissemination_id),
    constraint erasure_notice_acknowledged_whole check ((acknowledged_by is null) = (acknowledged_at is null))
);
create index erasure_notice_by_deletion on dissemination.erasure_notice (deletion_id);
create index erasure_notice_open on dissemination.erasure_notice (recipient_group) where acknowledged_at is null;
comment on table dissemination.erasure_notice is 'That a force is told that the sender has erased the person a dissemination is about.';
comment on column dissemination.erasure_notice.id is 'Random identifier.';
comment on column dissemination.erasure_notice.dissemination_id is 'What the force has a copy of.';
comment on column dissemination.erasure_notice.deletion_id is 'The deletion.';
comment on column dissemination.erasure_notice.held_by is 'Circle that erased.';
comment on column dissemination.erasure_notice.recipient_group is 'Circle of the force that is told.';
comment on column dissemination.erasure_notice.force is 'Slug of that force. [no person]';
comment on column dissemination.erasure_notice.told_at is 'Since when it is told.';
comment on column dissemination.erasure_notice.acknowledged_by is 'Officer of the force who acknowledged it; null until then.';
comment on column dissemination.erasure_notice.acknowledged_at is 'When.';

alter table dissemination.erasure_notice enable row level security;
create policy seen_by_both_sides on dissemination.erasure_notice for select to wardline_app
    using (held_by = any ((select governance.actor_groups())::uuid[])
        or recipient_group = any ((select governance.actor_groups())::uuid[]));
create policy acknowledged_by_the_recipient on dissemination.erasure_notice for update to wardline_app
    using (recipient_group = any ((select governance.actor_groups())::uuid[]) and acknowledged_at is null)
    with check (recipient_group = any ((select governance.actor_groups())::uuid[]));
create trigger in_ones_own_name before insert or update on dissemination.erasure_notice
    for each row execute function governance.keep_own_name(
        'acknowledged_by=FORCE_OFFICER,FORCE_SUPERVISOR,PROFESSIONAL_STANDARDS');
grant select on dissemination.erasure_notice to wardline_app;
grant update (acknowledged_by, acknowledged_at) on dissemination.erasure_notice to wardline_app;

-- Where what was sent is kept to a list, its notice goes along.
create function dissemination.move_notice() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    update dissemination.erasure_notice n set recipient_group = new.recipient_group where n.dissemination_id = new.id;
    return null;
end
$$;
create trigger move_notice after update of recipient_group on dissemination.dissemination
    for each row execute function dissemination.move_notice();

-- A force that passed it on has a copy of its own and goes on seeing both.
create policy not_what_the_sender_erased on dissemination.dissemination as restrictive for select to wardline_app
    using (erased_at is null
        or recipient_group = any ((select governance.actor_groups())::uuid[])
        or (held_by <> origin_group and held_by = any ((select governance.actor_groups())::uuid[])));
create policy not_what_the_sender_erased on dissemination.telephone_release as restrictive for select to wardline_app
    using (erased_at is null or recipient_group = any ((select governance.actor_groups())::uuid[]));
create policy not_what_the_sender_erased on dissemination.event as restrictive for select to wardline_app
    using (recipient_group = any ((select governance.actor_groups())::uuid[])
        or (held_by <> origin_group and held_by = any ((select governance.actor_groups())::uuid[]))
        or not exists (select 1 from dissemination.erasure_notice n where n.dissemination_id = event.dissemination_id));
create policy not_what_the_sender_erased on dissemination.annex as restrictive for select to wardline_app
    using (recipient_group = any ((select governance.actor_groups())::uuid[])
        or not exists (select 1 from dissemination.erasure_notice n where n.dissemination_id = annex.dissemination_id));
create policy not_what_the_sender_erased on dissemination.remedy as restrictive for select to wardline_app
    using (recipient_group = any ((select governance.actor_groups())::uuid[])
        or not exists (select 1 from dissemination.erasure_notice n where n.dissemination_id = remedy.dissemination_id));

-- Shuts what was sent about these people to whoever sent it, and tells each force that has a copy. What named officers of the
-- circle sent is in it, and counted nowhere: a number would tell that there is any. Granted to nobody.
create function dissemination.erase(people uuid[], circle uuid, deletion uuid, at timestamptz)
    returns table (place text, erased bigint)
    language plpgsql set search_path = ''
as $$
declare
    sent uuid[] := array(
        select d.id from dissemination.dissemination d
         where d.subject_id = any (people) and d.erased_at is null
           and (d.origin_group = circle
                or exists (select 1 from governance.need_group g where g.id = d.origin_group and g.kind = 'LIST')));
    counted uuid[] := array(
        select d.id from dissemination.dissemination d where d.id = any (sent) and d.origin_group = circle);
begin
    if not governance.erasing() then
        raise exception 'Nothing is being erased' using errcode = '42501';
    end if;
    return query select * from governance.blank(
        'dissemination.check_before_sending', array['undecided_reason', 'other_force_reason'], 'dissemination_id', counted);
    perform governance.blank(
        'dissemination.check_before_sending', array['undecided_reason', 'other_force_reason'], 'dissemination_id', sent);
    perform governance.blank('dissemination.annex', array['why'], 'dissemination_id', sent);
    insert into dissemination.erasure_notice (id, dissemination_id, deletion_id, held_by, recipient_group, force, told_at)
    select pg_catalog.gen_random_uuid(), d.id, deletion, d.origin_group, d.recipient_group, d.force, at
      from dissemination.dissemination d
     where d.id = any (sent);
    update dissemination.dissemination d set erased_at = at where d.id = any (sent);
    update dissemination.telephone_release t set erased_at = at
     where t.subject_id = any (people) and t.erased_at is null;
end
$$;

-- With which forces copies remain after a deletion, as far as the actor may see.
create view dissemination.copies_left with (security_invoker = true) as
    select n.deletion_id, n.held_by, n.force, n.told_at, n.acknowledged_at
      from dissemination.erasure_notice n;
comment on view dissemination.copies_left is 'With which forces copies remain after the sender erased somebody, and whether they acknowledged being told.';
comment on column dissemination.copies_left.deletion_id is 'The deletion.';
comment on column dissemination.copies_left.held_by is 'Circle that sent it.';
comment on column dissemination.copies_left.force is 'Slug of the force.';
comment on column dissemination.copies_left.told_at is 'Since when it is told.';
comment on column dissemination.copies_left.acknowledged_at is 'When it acknowledged; null until then.';
grant select on dissemination.copies_left to wardline_app;
