-- Whoever confirmed an account was shown its link, and could have used it. The link alone opens nothing now: it takes a code
-- besides, which only the administrator who asked was shown.

create table governance.account_code (
    request_id uuid primary key references governance.account_request (id),
    digest bytea not null
);
comment on table governance.account_code is 'The code that the administrator who asked gives to the officer, as a digest.';
comment on column governance.account_code.request_id is 'What was asked for. [no person]';
comment on column governance.account_code.digest is 'SHA-256 of the code. [no person]';
alter table governance.account_code enable row level security;

alter table governance.invitation
    add column code_digest bytea,
    add column wrong_codes integer not null default 0,
    add constraint invitation_confirmed_takes_code check (confirmed_by is null or code_digest is not null) not valid;
comment on column governance.invitation.code_digest is 'SHA-256 of the code that the link takes besides; null of the first two administrators''. [no person]';
comment on column governance.invitation.wrong_codes is 'How often another code was given; after five the link is good no longer. [no person]';
comment on column governance.need_group.kind is 'NATIONAL, FORCE, OPERATION, or LIST: the officers on a restricted case''s list. [no person]';

-- Keeps the code of what the actor asks for in this transaction.
create function governance.keep_code(request uuid, code bytea) returns void
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if not exists (select 1 from governance.account_request r
                    where r.id = request and r.asked_by = governance.actor_id() and r.confirmed_at is null) then
        raise exception 'Only whoever asks is shown the code' using errcode = '42501';
    end if;
    insert into governance.account_code (request_id, digest) values (request, code);
end
$$;

-- As before, and: the link takes the code of what was asked for.
create or replace function governance.confirm_account(request uuid, digest bytea, expires timestamptz, at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
declare
    asked governance.account_request;
begin
    if not governance.actor_has_role('ADMINISTRATOR') then
        raise exception 'Only an administrator confirms an account' using errcode = '42501';
    end if;
    update governance.account_request r
       set confirmed_by = governance.actor_id(), confirmed_at = at
     where r.id = request and r.confirmed_at is null and r.withdrawn_at is null
    returning * into asked;
    if not found then
        raise exception 'There is nothing to confirm' using errcode = '42501';
    end if;
    if asked.kind = 'NEW' then
        perform governance.enrol(asked.officer_id, asked.username, asked.name, asked.force_slug, asked.roles, at);
    elsif asked.kind = 'ROLES' then
        perform governance.change_roles(asked.officer_id, asked.force_slug, asked.roles, at);
        return;
    end if;
    -- One link at a time: those still open go.
    update governance.invitation i set expires_at = at
     where i.officer_id = asked.officer_id and i.used_at is null and i.expires_at > at;
    insert into governance.invitation (token_digest, officer_id, expires_at, asked_by, confirmed_by, code_digest)
    values (digest, asked.officer_id, expires, asked.asked_by, asked.confirmed_by,
            (select c.digest from governance.account_code c where c.request_id = request));
end
$$;

drop function governance.use_invitation(bytea, text, uuid, text, timestamptz);

-- As before, and: with the code, where the link takes one.
create function governance.use_invitation(
    digest bytea, code bytea, new_hash text, first_id uuid, first_username text, at timestamptz) returns uuid
    language plpgsql security definer
    set search_path = ''
as $$
declare
    invited governance.invitation;
    officer uuid;
begin
    if not governance.actor_has_role('SIGN_IN_SERVICE') then
        return null;
    end if;
    -- Two who use unconfirmed links at once would each find a lone administrator.
    perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('governance.use_invitation'));
    update governance.invitation i set used_at = at
     where i.token_digest = digest and i.used_at is null and i.expires_at > at
       and (i.code_digest is null or i.code_digest = code)
    returning * into invited;
    if not found then
        return null;
    end if;
    officer := invited.officer_id;
    if officer is null then
        if exists (select 1 from governance.credential) then
            return null;
        end if;
        officer := first_id;
        perform governance.enrol(first_id, first_username, 'Administrator', null, array['ADMINISTRATOR'], at);
    elsif invited.confirmed_by is null and not governance.lone_administrator() then
        return null;
    end if;
    insert into governance.credential (officer_id, password_hash, set_at) values (officer, new_hash, at)
    on conflict (officer_id) do update
       set password_hash = excluded.password_hash, set_at = excluded.set_at, failures = 0, locked_until = null;
    return officer;
end
$$;

-- Whether a link takes a code. Five that were wrong end it.
create function governance.takes_code(digest bytea, at timestamptz) returns boolean
    language plpgsql stable security definer
    set search_path = ''
as $$
begin
    return governance.actor_has_role('SIGN_IN_SERVICE')
       and exists (select 1 from governance.invitation i
                    where i.token_digest = digest and i.used_at is null and i.expires_at > at
                      and i.code_digest is not null);
end
$$;

create function governance.count_wrong_code(digest bytea, code bytea, at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if not governance.actor_has_role('SIGN_IN_SERVICE') then
        raise exception 'Only the sign-in service counts attempts' using errcode = '42501';
    end if;
    update governance.invitation i
       set wrong_codes = i.wrong_codes + 1,
           expires_at = case when i.wrong_codes + 1 >= 5 then at else i.expires_at end
     where i.token_digest = digest and i.used_at is null and i.expires_at > at
       and i.code_digest is not null and i.code_digest is distinct from code;
end
$$;

revoke execute on function governance.keep_code(uuid, bytea),
    governance.use_invitation(bytea, bytea, text, uuid, text, timestamptz),
    governance.takes_code(bytea, timestamptz), governance.count_wrong_code(bytea, bytea, timestamptz) from public;
grant execute on function governance.keep_code(uuid, bytea),
    governance.use_invitation(bytea, bytea, text, uuid, text, timestamptz),
    governance.takes_code(bytea, timestamptz), governance.count_wrong_code(bytea, bytea, timestamptz) to wardline_app;
