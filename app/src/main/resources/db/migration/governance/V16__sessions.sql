-- Sessions: an officer is signed in for as long as the row says, whatever the server remembers. They end when left alone,
-- after a working day, at sign-out, and when another password is set.

create table governance.session (
    id uuid primary key,
    officer_id uuid not null references governance.officer (id),
    started_at timestamptz not null,
    seen_at timestamptz not null,
    password_at timestamptz not null,
    ended_at timestamptz
);
create index session_by_officer on governance.session (officer_id) where ended_at is null;
comment on table governance.session is 'A sign-in of an officer, until it ends.';
comment on column governance.session.id is 'Random identifier; stands in audit entries.';
comment on column governance.session.officer_id is 'Who signed in.';
comment on column governance.session.started_at is 'Real time of signing in.';
comment on column governance.session.seen_at is 'Real time of the last page, to the minute.';
comment on column governance.session.password_at is 'When the password was last given: what weighs most asks for it again.';
comment on column governance.session.ended_at is 'When it ended; null while it lasts.';
alter table governance.session enable row level security;

create function governance.start_session(session uuid, officer uuid, at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if not governance.actor_has_role('SIGN_IN_SERVICE') then
        raise exception 'Only the sign-in service starts sessions' using errcode = '42501';
    end if;
    insert into governance.session (id, officer_id, started_at, seen_at, password_at)
    values (session, officer, at, at, at);
end
$$;

-- Whether the session still lasts. One that was left alone or is too old ends here.
create function governance.use_session(
    session uuid, officer uuid, at timestamptz, idle interval, longest interval) returns boolean
    language plpgsql security definer
    set search_path = ''
as $$
declare
    present governance.session;
begin
    if not governance.actor_has_role('SIGN_IN_SERVICE') then
        return false;
    end if;
    select s.* into present
      from governance.session s
     where s.id = session and s.officer_id = officer and s.ended_at is null;
    if not found then
        return false;
    end if;
    if present.seen_at + idle < at or present.started_at + longest < at then
        update governance.session s set ended_at = at where s.id = session;
        return false;
    end if;
    -- Not written with each page: to the minute is near enough.
    if present.seen_at + interval '1 minute' < at then
        update governance.session s set seen_at = at where s.id = session and s.seen_at < at;
    end if;
    return true;
end
$$;

create function governance.end_session(session uuid, at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if not governance.actor_has_role('SIGN_IN_SERVICE') then
        raise exception 'Only the sign-in service ends sessions' using errcode = '42501';
    end if;
    update governance.session s set ended_at = at where s.id = session and s.ended_at is null;
end
$$;

create function governance.password_given(session uuid, at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if not governance.actor_has_role('SIGN_IN_SERVICE') then
        raise exception 'Only the sign-in service notes passwords' using errcode = '42501';
    end if;
    update governance.session s set password_at = at where s.id = session and s.ended_at is null;
end
$$;

create function governance.password_given_since(session uuid, moment timestamptz) returns boolean
    language sql stable security definer
    set search_path = ''
as $$
    select governance.actor_has_role('SIGN_IN_SERVICE')
       and exists (select 1 from governance.session s
                    where s.id = session and s.ended_at is null and s.password_at >= moment)
$$;

-- Another password ends what was begun with the old one.
create function governance.end_sessions_of_old_password() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
begin
    update governance.session s set ended_at = new.set_at where s.officer_id = new.officer_id and s.ended_at is null;
    return null;
end
$$;
create trigger credential_ends_sessions after update of password_hash on governance.credential
    for each row execute function governance.end_sessions_of_old_password();

grant execute on function
    governance.start_session(uuid, uuid, timestamptz),
    governance.use_session(uuid, uuid, timestamptz, interval, interval),
    governance.end_session(uuid, timestamptz),
    governance.password_given(uuid, timestamptz),
    governance.password_given_since(uuid, timestamptz)
    to wardline_app;
