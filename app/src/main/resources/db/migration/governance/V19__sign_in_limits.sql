-- Guessing is slowed by where it comes from, too: names that nobody has were tried without end, since there is no account
-- to lock. And what one administrator asked for lapses when nobody confirmed it.

create table governance.sign_in_failure (
    id uuid primary key default pg_catalog.uuidv7(),
    origin bytea not null,
    failed_at timestamptz not null
);
create index sign_in_failure_by_origin on governance.sign_in_failure (origin, failed_at);
create index sign_in_failure_by_time on governance.sign_in_failure (failed_at);
comment on table governance.sign_in_failure is 'That somebody failed to sign in from a place; gone after an hour.';
comment on column governance.sign_in_failure.id is 'Identifier. [no person]';
comment on column governance.sign_in_failure.origin is 'Keyed digest of the network address: tells that it is the same, not which. [officer]';
comment on column governance.sign_in_failure.failed_at is 'Real time of the attempt. [no person]';
alter table governance.sign_in_failure enable row level security;

-- The digest of a place, by the key that signs actors.
create function governance.origin_digest(origin text) returns bytea
    language sql stable
    set search_path = ''
as $$
    select governance.hmac('sign-in from ' || origin, k.secret, 'sha256') from governance.signing_key k
$$;

-- How many attempts from a place failed since a moment, for the sign-in service.
create function governance.sign_in_failures(origin text, since timestamptz) returns bigint
    language plpgsql stable security definer
    set search_path = ''
as $$
begin
    if not governance.actor_has_role('SIGN_IN_SERVICE') then
        raise exception 'Only the sign-in service counts attempts' using errcode = '42501';
    end if;
    return (select count(*)
              from governance.sign_in_failure f
             where f.origin = governance.origin_digest(sign_in_failures.origin) and f.failed_at > since);
end
$$;

-- Notes that an attempt from a place failed, and forgets those of more than an hour ago.
create function governance.note_sign_in_failure(origin text, at timestamptz) returns void
    language plpgsql security definer
    set search_path = ''
as $$
begin
    if not governance.actor_has_role('SIGN_IN_SERVICE') then
        raise exception 'Only the sign-in service counts attempts' using errcode = '42501';
    end if;
    delete from governance.sign_in_failure f where f.failed_at < at - interval '1 hour';
    insert into governance.sign_in_failure (origin, failed_at)
    values (governance.origin_digest(note_sign_in_failure.origin), at);
end
$$;
revoke execute on function governance.origin_digest(text), governance.sign_in_failures(text, timestamptz),
    governance.note_sign_in_failure(text, timestamptz) from public;
grant execute on function governance.sign_in_failures(text, timestamptz),
    governance.note_sign_in_failure(text, timestamptz) to wardline_app;

-- A week is long enough for a second administrator to be found.
create function governance.refuse_lapsed_request() returns trigger
    language plpgsql
    set search_path = ''
as $$
begin
    if new.confirmed_at > new.asked_at + interval '7 days' then
        raise exception 'What was asked for has lapsed' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger account_request_lapses before update of confirmed_at on governance.account_request
    for each row execute function governance.refuse_lapsed_request();
