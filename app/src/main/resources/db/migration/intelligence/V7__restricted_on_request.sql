-- No package about somebody who is restricted on request is begun or approved without a reason in its history. The trigger
-- looks past the circles: a restriction that the actor could not see would bind all the same.
create function intelligence.refuse_restricted() returns trigger
    language plpgsql security definer set search_path = ''
as $$
begin
    if exists (select 1 from intelligence.package p where p.id = new.package_id and subjects.restricted(p.subject_id)) then
        raise exception 'What is kept about this person is restricted'
            using errcode = '23514', constraint = 'restricted_on_request';
    end if;
    return new;
end
$$;
revoke execute on function intelligence.refuse_restricted() from public;
create trigger refuse_restricted before insert on intelligence.package_event
    for each row when (coalesce(new.why, '') = '' and (new.from_state is null or new.to_state = 'APPROVED'))
    execute function intelligence.refuse_restricted();
