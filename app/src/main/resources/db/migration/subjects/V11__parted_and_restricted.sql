-- A restriction binds whatever is known to be the same person. Where a judgement is withdrawn and the person is parted, nobody
-- can tell which half had asked: both stay restricted, until a supervisor lifts the one that is not.

-- Copies the restrictions that bind either half of a person whom the actor has parted in this transaction to the half that is
-- without them. One that was lifted from a half on purpose stays lifted. It looks past the circles: a restriction that the
-- actor could not see bound all the same.
create function subjects.keep_parted_restricted(withdrawn uuid) returns void
    language plpgsql security definer
    set search_path = ''
as $$
declare
    halves uuid[];
begin
    -- A row of whose writer nobody knows yet how it ends, and which is seen nevertheless, was written in this transaction.
    select array[one.subject_id, other.subject_id] into halves
      from subjects.judgement j
      join subjects.assignment one on one.mention_id = j.one_mention and one.until_at is null
      join subjects.assignment other on other.mention_id = j.other_mention and other.until_at is null
     where j.id = withdrawn and j.withdrawn_by = governance.actor_id()
       and j.verdict = 'SAME' and j.purpose = 'OFFENDER'
       and pg_catalog.pg_xact_status(
               ((pg_catalog.pg_current_xact_id()::text::bigint >> 32 << 32) + j.xmin::text::bigint)::text::xid8)
           = 'in progress';
    if halves[1] is not distinct from halves[2] then
        return;
    end if;
    if (select pg_catalog.count(*) from subjects.subject s
         where s.id = any (halves) and s.held_by = any (governance.actor_groups())) < 2 then
        raise exception 'Only who sees both halves parts them' using errcode = '42501';
    end if;
    insert into subjects.restriction (id, held_by, subject_id, request_reference, restricted_by, restricted_at)
    select distinct on (s.id, r.request_reference)
           pg_catalog.gen_random_uuid(), s.held_by, s.id, r.request_reference, r.restricted_by, r.restricted_at
      from subjects.subject s
     cross join lateral pg_catalog.unnest(halves) from_half
     cross join lateral subjects.restrictions_of(from_half) r
     where s.id = any (halves) and s.id <> from_half and r.lifted_at is null
       and not exists (select 1 from subjects.restrictions_of(s.id) o where o.request_reference = r.request_reference)
     order by s.id, r.request_reference, r.restricted_at;
end
$$;
revoke execute on function subjects.keep_parted_restricted(uuid) from public;
grant execute on function subjects.keep_parted_restricted(uuid) to wardline_app;
