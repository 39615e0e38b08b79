-- What is kept about somebody who is restricted on request leaves only with a reason, which goes along with what was sent.

alter table dissemination.dissemination add column restricted_reason text;
alter table dissemination.dissemination add constraint dissemination_restricted_reason_given check (restricted_reason <> '');
comment on column dissemination.dissemination.restricted_reason is 'Why it was lawful to send although what is kept is restricted on request; null where it was not. It goes along with a transfer. [tells]';
alter table dissemination.telephone_release add column restricted_reason text;
alter table dissemination.telephone_release add constraint telephone_release_restricted_reason_given check (
    restricted_reason <> '');
comment on column dissemination.telephone_release.restricted_reason is 'Why it was lawful to say although what is kept is restricted on request; null where it was not. [tells]';

-- As before, and the sender's reasons for going on with what was restricted.
create or replace function dissemination.erase(people uuid[], circle uuid, deletion uuid, at timestamptz)
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
    return query select * from governance.blank('dissemination.dissemination', array['restricted_reason'], 'id', counted);
    perform governance.blank('dissemination.dissemination', array['restricted_reason'], 'id', sent);
    return query select * from governance.blank(
        'dissemination.telephone_release', array['restricted_reason'], 'subject_id', people);
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
