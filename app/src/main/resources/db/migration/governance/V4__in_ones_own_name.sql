-- The name in a row is the name of whoever wrote it. Row-level security keeps circles apart; this keeps one officer from
-- writing another's name inside the same circle, also by a statement typed at this machine.

-- Refuses a row in which one of the named columns was set to somebody other than the actor, or by an actor without one of
-- the roles that the column asks for. Each argument is a column, or column=ROLE,ROLE. Tables' owners write as they must.
create function governance.keep_own_name() returns trigger
    language plpgsql set search_path = ''
as $$
declare
    after jsonb := pg_catalog.to_jsonb(new);
    before jsonb := case when tg_op = 'UPDATE' then pg_catalog.to_jsonb(old) else '{}'::jsonb end;
    actor text;
    wanted text;
    name text;
    roles text;
begin
    if pg_catalog.pg_has_role(current_user, 'wardline_owner', 'MEMBER') then
        return new;
    end if;
    foreach wanted in array tg_argv loop
        name := pg_catalog.split_part(wanted, '=', 1);
        roles := pg_catalog.split_part(wanted, '=', 2);
        if (after ->> name) is not null and (after ->> name) is distinct from (before ->> name) then
            actor := coalesce(actor, governance.actor_id()::text);
            if (after ->> name) is distinct from actor then
                raise exception 'A decision is written in one''s own name' using errcode = '42501';
            end if;
            if roles <> '' and not exists (
                    select 1 from pg_catalog.unnest(pg_catalog.string_to_array(roles, ',')) role
                     where governance.actor_has_role(role)) then
                raise exception 'This role does not decide that' using errcode = '42501';
            end if;
        end if;
    end loop;
    return new;
end
$$;
